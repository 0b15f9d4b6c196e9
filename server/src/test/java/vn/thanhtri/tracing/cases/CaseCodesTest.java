package vn.thanhtri.tracing.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.tracing.Cast;

@DatabaseTest
@Now("2021-08-05T06:00")
@DisplayName("Mã ca")
class CaseCodesTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private int people;

    @Test
    @DisplayName(
            "ở cuối phòng số thì mã tự động vẫn cho được: sau 999999 là 1000000, sau số cao nhất là số thấp nhất còn trống")
    void automaticCodesNeverFail() {
        cast.now("2021-08-05T09:00");
        long outbreak = cast.outbreak();
        assertThat(code(outbreak, null)).isEqualTo("TK01");
        assertThat(code(outbreak, "TK999999")).isEqualTo("TK999999");
        assertThat(code(outbreak, null)).isEqualTo("TK1000000");
        assertThat(code(outbreak, "TK99999999")).isEqualTo("TK99999999");
        assertThat(code(outbreak, null)).isEqualTo("TK02");
        assertThat(code(outbreak, null)).isEqualTo("TK03");
    }

    @Test
    @DisplayName("BK01, BK001, bk 1 là một mã; số toàn quốc một hay bảy chữ số đều nhận; cơ sở dữ liệu giữ điều đó")
    void oneCodeHoweverWritten() {
        cast.now("2021-08-05T09:00");
        long outbreak = cast.outbreak();
        assertThat(code(outbreak, "BK001")).isEqualTo("BK001");
        for (String same : new String[] {"BK01", "BK1", "bk 0001", "BK-001"}) {
            assertThatThrownBy(() -> code(outbreak, same))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("tracing.refusal.code-twice"));
        }
        assertThat(code(outbreak, "bn 17")).isEqualTo("BN17");
        assertThat(code(outbreak, "BN1")).isEqualTo("BN1");
        assertThat(code(outbreak, "BN1234567")).isEqualTo("BN1234567");
        assertThatThrownBy(() -> code(outbreak, "BN123456789")).isInstanceOf(RefusedException.class);
        assertThat(Province.as(Cast.CDC, () -> cases.findByCode(outbreak, "bn01")))
                .get()
                .satisfies(found -> assertThat(found.code()).isEqualTo("BN1"));
        assertThatThrownBy(() -> Province.as(
                        Cast.CDC,
                        () -> transaction.execute(status ->
                                database.sql("""
                                insert into tracing.person_case (outbreak, person, code, fact, area)
                                select outbreak, person, 'BK00001', fact, area from tracing.person_case
                                where outbreak = :outbreak limit 1
                                """).param("outbreak", outbreak).update())))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private String code(long outbreak, @Nullable String wanted) {
        long person = cast.person("Ca Thử " + (char) ('A' + people++), 1980, TAN_KHANH_CODE);
        return Province.as(Cast.CDC, () -> {
            long id = cases.confirm(new ConfirmCase(
                    outbreak,
                    person,
                    wanted,
                    cast.finding("2021-07-30", "2021-08-01T08:00", "2021-08-01T20:00", new Source.Unknown())));
            return cases.get(id).code();
        });
    }
}
