package vn.thanhtri.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Địa chỉ của máy chủ riêng")
class DatabaseUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ch%E1%BB%A7:m%40t+kh%E1%BA%A9u@db.tinh.vn:5433/thanhtri?sslmode=require",
                "postgres://ch%E1%BB%A7:m%40t+kh%E1%BA%A9u@db.tinh.vn:5433/thanhtri?sslmode=require",
                "jdbc:postgresql://db.tinh.vn:5433/thanhtri?user=ch%E1%BB%A7&password=m%40t+kh%E1%BA%A9u&sslmode=require"
            })
    void threeWaysToWriteTheSame(String text) {
        DatabaseUrl url = DatabaseUrl.parse(text, Map.of());
        assertThat(url.jdbc())
                .isEqualTo("jdbc:postgresql://db.tinh.vn:5433/thanhtri?sslmode=require&reWriteBatchedInserts=true"
                        + "&logServerErrorDetail=false");
        assertThat(url.owner()).isEqualTo(new DatabaseAddress.Login("chủ", "m@t+khẩu"));
    }

    @Test
    void theUsualVariablesCountWhereTheAddressIsSilent() {
        Map<String, String> environment = Map.of("PGUSER", "owner", "PGPASSWORD", "secret");
        assertThat(DatabaseUrl.parse("postgresql://db/thanhtri", environment).owner())
                .isEqualTo(new DatabaseAddress.Login("owner", "secret"));
        assertThat(DatabaseUrl.parse("postgresql://other@db/thanhtri", environment)
                        .owner())
                .isEqualTo(new DatabaseAddress.Login("other", "secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mysql://a:b@db/x", "postgresql://owner:topsecret@db", "postgresql://db/x", "a b"})
    void anythingElseIsSaidWithoutThePassword(String text) {
        assertThatExceptionOfType(DatabaseFailure.class)
                .isThrownBy(() -> DatabaseUrl.parse(text, Map.of()))
                .satisfies(failure -> assertThat(failure.english() + failure.vietnamese())
                        .contains("postgresql://")
                        .doesNotContain("topsecret"));
    }
}
