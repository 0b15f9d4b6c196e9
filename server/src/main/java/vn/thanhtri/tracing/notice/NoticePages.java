package vn.thanhtri.tracing.notice;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.Page;

/** The public notice of an outbreak, to be read before it goes out, and as text. */
@Controller
class NoticePages {
    private final PublicNotices notices;

    NoticePages(PublicNotices notices) {
        this.notices = notices;
    }

    @GetMapping("/outbreaks/{id}/notice")
    Page show(@PathVariable long id) {
        return Page.of("tracing/notice", notices.of(id));
    }

    @GetMapping("/outbreaks/{id}/notice.txt")
    ResponseEntity<byte[]> text(@PathVariable long id) {
        PublicNotices.PublicNotice notice = notices.of(id);
        return Download.of(
                "thong-bao-" + notice.outbreak().codePrefix() + ".txt",
                "text/plain;charset=UTF-8",
                notice.text().getBytes(StandardCharsets.UTF_8));
    }
}
