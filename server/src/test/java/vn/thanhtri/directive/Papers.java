package vn.thanhtri.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thanhtri.directive.document.Channel;
import vn.thanhtri.directive.document.Direction;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.file.Encoding;
import vn.thanhtri.directive.file.Format;

/** Documents for the rules, which ask them for little more than their number. */
public final class Papers {
    private Papers() {}

    public static Document dispatched(Instant at) {
        return new Document(
                1,
                "THONG_BAO",
                "107/TB-UBND",
                "UBND tỉnh Thái Nguyên",
                "phòng, chống dịch COVID-19",
                LocalDate.of(2021, 7, 28),
                "",
                "",
                at,
                "",
                "",
                "",
                Format.TEXT,
                Encoding.UNICODE,
                "19.",
                at,
                Direction.OUT,
                Channel.GOVERNMENT,
                107,
                at,
                List.of());
    }
}
