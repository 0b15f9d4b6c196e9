package vn.thanhtri.place.imports;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.kernel.sheet.SheetWriter;
import vn.thanhtri.place.imports.Imports.Preview;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Words;

/** Upload, preview with the faults, the file back, and taking: the same for every kind of file. */
@Controller
public class ImportPages {
    private static final int SHOWN_ERRORS = 200;

    private final Imports imports;
    private final Mending mending;
    private final Words words;

    ImportPages(Imports imports, Mending mending, Words words) {
        this.imports = imports;
        this.mending = mending;
        this.words = words;
    }

    @Bean
    static MenuEntry importsMenu() {
        return MenuEntry.forThose(95, "menu.imports", "/imports", Verb.BRING_PLACES);
    }

    public record ImportList(List<ImportKind<?>> kinds, List<ImportFile> files) {}

    /** @param shown the first faults @param more how many faults are not shown @param lines what the lines with faults say, by column */
    public record ImportPage(
            Preview preview,
            List<Imports.RowError> shown,
            int more,
            Map<String, String> columnWords,
            Map<Integer, Map<String, String>> lines) {}

    @GetMapping("/imports")
    Page list() {
        return Page.of("place/imports", new ImportList(imports.listKinds(), imports.listLatest()));
    }

    @PostMapping("/imports/{kind}")
    String upload(@PathVariable String kind, @RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return "redirect:/imports/files/" + imports.upload(kind, name, file.getBytes());
    }

    @GetMapping("/imports/files/{id}")
    Page preview(@PathVariable long id) {
        Preview preview = imports.preview(id);
        Map<String, String> columns = new LinkedHashMap<>();
        preview.kind().columns().forEach(column -> columns.put(column.key(), column.words()));
        List<Imports.RowError> shown =
                preview.errors().stream().limit(SHOWN_ERRORS).toList();
        Map<Integer, Map<String, String>> lines = new LinkedHashMap<>();
        shown.forEach(one -> lines.computeIfAbsent(one.line(), line -> mending.cellsOf(preview, line)));
        return Page.of(
                "place/import",
                new ImportPage(preview, shown, Math.max(0, preview.errors().size() - SHOWN_ERRORS), columns, lines));
    }

    @PostMapping("/imports/files/{id}/take")
    String take(@PathVariable long id, @RequestParam int good) {
        imports.take(id, good);
        return "redirect:/imports/files/" + id;
    }

    /** One line as somebody mended it: {@code line}, and each column by its key. */
    @PostMapping("/imports/files/{id}/mending")
    String mend(@PathVariable long id, @RequestParam int line, @RequestParam Map<String, String> typed) {
        mending.mend(id, line, typed);
        return "redirect:/imports/files/" + id;
    }

    /** The file as it came, with a column that says what is wrong with each row. */
    @GetMapping("/imports/files/{id}/errors")
    ResponseEntity<byte[]> errors(@PathVariable long id) {
        Preview preview = imports.preview(id);
        Map<Integer, String> texts = new LinkedHashMap<>();
        preview.errors().forEach(one -> texts.merge(one.line(), told(preview, one), (a, b) -> a + "; " + b));
        Sheet marked = SheetWriter.withColumn(preview.sheet(), words.say(Language.VI, "import.error.title"), texts);
        return download("loi-" + preview.file().name(), marked);
    }

    @GetMapping("/imports/{kind}/template")
    ResponseEntity<byte[]> template(@PathVariable String kind) {
        List<String> columns = imports.kind(kind).columns().stream()
                .map(column -> words.say(Language.VI, column.words()))
                .toList();
        return download("mau-" + kind + ".xlsx", new Sheet("", Sheet.Format.XLSX, columns, List.of()));
    }

    private String told(Preview preview, Imports.RowError one) {
        String column = preview.kind().columns().stream()
                .filter(known -> known.key().equals(one.error().column()))
                .map(known -> words.say(Language.VI, known.words()))
                .findFirst()
                .orElse(one.error().column());
        return column + ": "
                + words.say(Language.VI, one.error().code(), one.error().numbers());
    }

    private static ResponseEntity<byte[]> download(String name, Sheet sheet) {
        return Download.of(name, sheet.format().mediaType(), SheetWriter.write(sheet));
    }
}
