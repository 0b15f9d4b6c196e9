package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

@DisplayName("Thành phố trực thuộc trung ương và thành phố thuộc tỉnh")
class CentralCityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG | Công an thành phố | CA_TINH
        ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG | Công an huyện Thủy Nguyên | CA_HUYEN:Thủy Nguyên
        ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ | Ủy ban nhân dân thành phố | UBND_TINH
        ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ | Ủy ban nhân dân thành phố Huế | UBND_HUYEN:Huế
        ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN | Công an thành phố Thái Nguyên | CA_HUYEN:Thái Nguyên
        ỦY BAN NHÂN DÂN THÀNH PHỐ THÁI NGUYÊN | Công an thành phố | CA_HUYEN
        """)
    void theLevelOfTheCity(String issuer, String agency, String org) {
        ParsedDirective parsed = DirectiveParser.parse(issuer
                + "\nSố: 12/TB-UBND\nngày 05 tháng 8 năm 2021\nTHÔNG BÁO\nVề phòng, chống dịch\n\n1. Yêu cầu " + agency
                + " kiểm soát các chốt.\n2. Yêu cầu Sở Y tế truy vết.\n\nNơi nhận:\n- Lưu: VT.\n");
        List<String> orgs = parsed.points().stream()
                .filter(point -> point.id().equals("1"))
                .flatMap(point -> point.addressees().stream())
                .map(Addressee::org)
                .toList();
        assertThat(orgs).containsExactly(org);
    }
}
