package vn.thanhtri.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.DatabaseTest;

@DatabaseTest
@DisplayName("Một người là một, dù viết thế nào")
class OnePersonTest {
    private static final String TAN_KHANH = "19.173.05917.";
    private static final Actor CDC = new Actor(null, null, "Đinh Thu Hà", "19.", Role.EPIDEMIOLOGIST);

    @Autowired
    private Persons persons;

    @Autowired
    private PersonSearch search;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "+84 912 345 678, 0912345678",
        "84912345678, 0912345678",
        "0084 912-345-678, 0912345678",
        "+84 (0) 912 345 678, 0912345678",
        "0912.345.678, 0912345678",
        "912345678, 0912345678",
        "843123456, 0843123456",
        "0208 3856 123, 02083856123"
    })
    @DisplayName("điện thoại so theo chữ số")
    void phones(String written, String digits) {
        assertThat(PhoneNumber.digits(written)).isEqualTo(digits);
        assertThat(entry("A B", 1990, "", written).phones()).containsExactly(digits);
    }

    @Test
    @DisplayName("Ðinh viết bằng chữ Ð lạ, tổ hợp hay thừa khoảng trắng là Đinh; tìm được cả hai cách")
    void names() {
        long id = register(entry("\u00d0inh  Thị\u00a0Ho\u0300a ", 1960, "", ""));
        assertThat(Acting.as(CDC, () -> persons.get(id)).fullName()).isEqualTo("Đinh Thị Hòa");
        assertThat(Acting.as(CDC, () -> search.search("\u00d0INH thi hoa", 5)))
                .extracting(Person::id)
                .contains(id);
        assertThat(Acting.as(CDC, () -> search.listLikelyDuplicates(entry("Đinh Thị Hòa", 1960, "", ""), 5)))
                .singleElement()
                .satisfies(like -> assertThat(like.reasons()).containsExactly(Likeness.Reason.SAME_NAME_AND_YEAR));
    }

    @Test
    @DisplayName(
            "số giấy tờ đã có người mang thì từ chối dù viết cách nào, kể cả người ở tỉnh khác; cơ sở dữ liệu giữ điều đó")
    void citizenNumbers() {
        register(entry("Lê Văn Số", 1975, "019 075.000-123", ""));
        assertTaken(() -> register(entry("Ai Khác", 1975, "019075000123", "")));
        assertTaken(() -> Acting.as(
                CDC,
                () -> persons.registerAll(
                        List.of(entry("Một", 1980, "019080000001", ""), entry("Hai", 1980, "019 080 000 001", "")))));
        long other = register(entry("Người Khác", 1970, "", ""));
        assertTaken(() -> Acting.as(CDC, () -> {
            persons.correctNumbers(other, "0190 7500 0123", List.of());
            return other;
        }));
        Actor elsewhere = new Actor(null, null, "CDC Hưng Yên", "33.", Role.EPIDEMIOLOGIST);
        assertTaken(() -> Acting.as(
                elsewhere,
                () -> persons.register(new PersonEntry(
                        "Ở Nơi Khác", 1975, null, "", "019075000123", List.of(), Residence.unknown("33.")))));
        assertThatThrownBy(() -> Acting.as(
                        CDC,
                        () -> transaction.execute(status -> database.sql(
                                        "update people.person set citizen_number = '019075000123' where id = :id")
                                .param("id", other)
                                .update())))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @CsvSource({"0190750001", "12345678", "999075000123", "000075000123", "0190750001234"})
    @DisplayName("không phải số giấy tờ thì từ chối, nêu ô")
    void notANumber(String number) {
        assertThatThrownBy(() -> register(entry("Ai Đó", 1975, number, "")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().field()).isEqualTo("citizenNumber"));
    }

    @Test
    @DisplayName(
            "chỉ giống tên thì không phải có thể trùng; cùng số điện thoại, hoặc cùng tên, năm sinh và xã thì phải")
    void likelyOnlyWithAReason() {
        long known = register(entry("Nông Thị Trùng", 1985, "", "0977 111 222"));
        assertThat(likely(entry("Nông Thị Trùng", 1990, "", ""))).isEmpty();
        assertThat(likely(entry("Nông Thị Trung", null, "", ""))).isEmpty();
        assertThat(likely(new PersonEntry(
                        "Nông Thị Trùng",
                        1985,
                        null,
                        "",
                        "",
                        List.of(),
                        new Residence("05938", "19.173.05938.", null, null, "", ""))))
                .as("of another commune")
                .isEmpty();
        assertThat(likely(entry("Ai Khác Hẳn", 1950, "", "+84 977.111.222"))).containsExactly(known);
        assertThat(likely(entry("nong thi trung", 1985, "", ""))).containsExactly(known);
    }

    private List<Long> likely(PersonEntry entry) {
        return Acting.as(CDC, () -> search.listLikelyDuplicates(entry, 5)).stream()
                .map(like -> like.person().id())
                .toList();
    }

    private static void assertTaken(org.assertj.core.api.ThrowableAssert.ThrowingCallable entering) {
        assertThatThrownBy(entering)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).startsWith("people.refusal.number-taken"));
    }

    private long register(PersonEntry entry) {
        return Acting.as(CDC, () -> persons.register(entry));
    }

    private static PersonEntry entry(String name, @Nullable Integer year, String number, String phone) {
        return new PersonEntry(
                name, year, null, "", number, List.of(phone), new Residence("05917", TAN_KHANH, null, null, "", ""));
    }
}
