package vn.thanhtri.tracing.linelist;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.sheet.SheetReader;

/** Lists of cases for programs: the file as the body, how each line ended as the answer. */
@RestController
@RequestMapping("/api/v1/outbreaks/{id}")
class CaseListApi {
    private final CaseTaking taking;
    private final SourceTaking pairs;
    private final CaseListPages pages;

    CaseListApi(CaseTaking taking, SourceTaking pairs, CaseListPages pages) {
        this.taking = taking;
        this.pairs = pairs;
        this.pages = pages;
    }

    @PostMapping(path = "/case-list", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    List<CaseTaking.Ended> take(@PathVariable long id, @RequestParam String file, @RequestBody byte[] content) {
        return taking.take(id, SheetReader.read(file, content));
    }

    /** Who infected whom. */
    @PostMapping(path = "/case-pairs", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    List<SourceTaking.Linked> link(@PathVariable long id, @RequestParam String file, @RequestBody byte[] content) {
        return pairs.takePairs(id, SheetReader.read(file, content));
    }

    /** @param format xlsx or csv @param what cases or pairs */
    @PostMapping("/case-list/download")
    ResponseEntity<byte[]> download(
            @PathVariable long id,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "cases") String what) {
        return pages.download(id, format, what);
    }
}
