package vn.thanhtri.app;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.database.DatabaseVisit;
import vn.thanhtri.kernel.seal.Finding;
import vn.thanhtri.kernel.seal.Head;
import vn.thanhtri.kernel.seal.HeadFile;
import vn.thanhtri.kernel.seal.Verification;

/** {@code verify}: exit code 0 when every fact is as it was written, 1 with the first that is not. */
@Command(
        name = "verify",
        description =
                "Kiểm tra sổ việc: dòng đầu tiên bị sửa, xóa hay chèn / check the journal: the first fact altered,"
                        + " removed or inserted")
class VerifyCommand extends DatabaseCommand {
    @Option(names = "--database", paramLabel = "URL", description = "Máy chủ riêng / a server of one's own")
    @Nullable
    String database;

    @Option(
            names = "--head",
            paramLabel = "HEAD",
            description = "Dòng đầu sổ đã in hoặc chép lại; ghi nhiều lần được / a head that was written down; may be"
                    + " repeated")
    List<String> heads = new ArrayList<>();

    @Override
    public Integer call() throws IOException, SQLException {
        List<Head> known = new ArrayList<>();
        try {
            heads.forEach(head -> known.add(Head.parse(head)));
        } catch (IllegalArgumentException unreadable) {
            System.err.println(unreadable.getMessage());
            return BAD_INPUT;
        }
        try (DatabaseVisit visit = visit(database)) {
            return verify(visit, known);
        }
    }

    static int verify(DatabaseVisit visit, List<Head> written) throws IOException, SQLException {
        Path data = visit.data();
        List<Head> known = new ArrayList<>(written);
        HeadFile.read(data).ifPresent(known::add);
        Verification.Report report;
        try (Connection connection = visit.connect()) {
            report = Verification.run(connection, JournalKeys.load(data), known);
        }
        if (report.first().isPresent()) {
            Finding finding = report.first().get();
            say("SỔ VIỆC KHÔNG CÒN NGUYÊN: " + finding.vietnamese(), "THE JOURNAL IS NOT WHOLE: " + finding.english());
            return 1;
        }
        say(
                "Sổ việc nguyên vẹn: %,d việc, %,d việc mới chưa vào khối."
                        .formatted(report.facts(), report.unsealed()),
                "The journal is whole: %,d facts, %,d of them too new to be in a block."
                        .formatted(report.facts(), report.unsealed()));
        System.out.println("Đầu sổ / head: " + report.head().written());
        return 0;
    }
}
