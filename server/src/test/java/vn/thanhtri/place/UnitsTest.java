package vn.thanhtri.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanhtri.test.DatabaseTest;

@DatabaseTest
@DisplayName("Đơn vị hành chính theo mã và ngày")
class UnitsTest {
    private static final LocalDate IN_2021 = LocalDate.of(2021, 7, 28);
    private static final LocalDate IN_2025 = LocalDate.of(2025, 7, 1);

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "2021-07-28, province, 63", "2021-07-28, district, 705", "2021-07-28, commune, 10603",
        "2025-07-01, province, 34", "2025-07-01, district, 0", "2025-07-01, commune, 3321"
    })
    @DisplayName("số đơn vị mỗi cấp đúng danh mục đã công bố")
    void everyLevelIsComplete(LocalDate on, String level, int count) {
        assertThat(units.listBelow("", level, on)).hasSize(count);
        assertThat(database.sql("select count(*) from place.unit where level = ? and valid @> ?")
                        .params(level, on)
                        .query(Integer.class)
                        .single())
                .isEqualTo(count);
    }

    @Test
    @DisplayName("mã 05917 là xã Tân Khánh cả hai thời kỳ, nhưng là hai địa giới")
    void aCodeIsAUnitOnlyTogetherWithADay() {
        Unit then = units.getOn("05917", IN_2021);
        Unit later = units.getOn("05917", IN_2025);
        assertThat(units.fullName(then)).isEqualTo("xã Tân Khánh, huyện Phú Bình, tỉnh Thái Nguyên");
        assertThat(then.area()).isEqualTo("19.173.05917.");
        assertThat(units.fullName(later)).isEqualTo("xã Tân Khánh, tỉnh Thái Nguyên");
        assertThat(later.area()).isEqualTo("19.05917.");
        assertThat(then.id()).isNotEqualTo(later.id());
        assertThat(units.listOfCode("05917")).containsExactly(then, later);
        assertThat(units.predecessorsOf(later))
                .extracting(one -> one.predecessor().name())
                .containsExactlyInAnyOrder("Xã Bàn Đạt", "Xã Tân Khánh", "Xã Đào Xá");
    }

    @Test
    @DisplayName("xã Thượng Đình chia cho hai xã mới, mỗi xã một phần")
    void aUnitCanBeDivided() {
        List<Succession> successors = units.successorsOf(units.getOn("05932", IN_2021));
        assertThat(successors)
                .extracting(one -> one.successor().name(), Succession::part)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Xã Phú Bình", true),
                        org.assertj.core.groups.Tuple.tuple("Xã Điềm Thụy", true));
    }

    @Test
    @DisplayName("Thái Nguyên từ 1-7-2025 gồm Bắc Kạn và Thái Nguyên")
    void provincesWereMerged() {
        assertThat(units.predecessorsOf(units.getOn("19", IN_2025)))
                .extracting(one -> one.predecessor().name(), Succession::part)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Tỉnh Bắc Kạn", false),
                        org.assertj.core.groups.Tuple.tuple("Tỉnh Thái Nguyên", false));
    }

    @Test
    @DisplayName("đơn vị lập sau 1-7-2021 và hết trước 1-7-2025 chỉ còn mã")
    void whatNoListDescribesIsKeptByItsCode() {
        assertThat(units.unlistedPredecessorsOf(units.getOn("25159", IN_2025)))
                .extracting(UnlistedPredecessor::code)
                .contains("25174", "25186");
    }

    @ParameterizedTest
    @CsvSource({
        "tân khánh phú bình, 05917",
        "tan khanh phu binh, 05917",
        "TAN KHANH THAI NGUYEN, 05917",
        "05917, 05917",
        "phu binh, 173",
        "huyen phu binh, 173",
        "thai nguyen, 19",
        "dong hy, 169",
        "nha long, 05938"
    })
    @DisplayName("tìm không dấu, theo mã, theo tên kèm đơn vị trên")
    void searchFindsTheNearestFirst(String text, String code) {
        assertThat(units.search(text, IN_2021, 5).getFirst().unit().code()).isEqualTo(code);
    }

    @Test
    @DisplayName("kết quả tìm kèm tên đơn vị trên; đ tìm bằng d")
    void matchesNameTheUnitsAbove() {
        assertThat(units.search("diem thuy", IN_2021, 5).getFirst())
                .satisfies(match -> assertThat(match.unit().name()).isEqualTo("Xã Điềm Thụy"))
                .satisfies(match -> assertThat(match.parents()).isEqualTo("huyện Phú Bình, tỉnh Thái Nguyên"));
        assertThat(units.search("huyện Phú Bình", IN_2025, 5)).isEmpty();
    }

    @Test
    @DisplayName("cấp huyện không còn từ 1-7-2025")
    void districtsEnded() {
        assertThat(units.findOn("173", LocalDate.of(2025, 6, 30))).isPresent();
        assertThat(units.findOn("173", IN_2025)).isEmpty();
        assertThatThrownBy(() -> units.getOn("173", IN_2025)).hasMessageContaining("173");
    }

    @Test
    @DisplayName("cơ sở dữ liệu không nhận hai đơn vị cùng mã cùng ngày, và ứng dụng không sửa được danh mục")
    void theListIsGuarded() {
        assertThat(database.sql("""
                        select count(*) from pg_constraint
                        where conrelid = 'place.unit'::regclass and conname in ('unit_of_the_day', 'parent_of_the_day')
                        """).query(Integer.class).single()).isEqualTo(2);
        assertThatThrownBy(() -> database.sql("update place.unit set name = name where code = '19'")
                        .update())
                .hasStackTraceContaining("permission denied");
    }
}
