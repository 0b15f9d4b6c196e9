package vn.thanhtri.directive.review;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.register.Bodies;
import vn.thanhtri.directive.register.Claims;
import vn.thanhtri.kernel.Acting;

/** Puts together what a document leaves open. */
@Component
class OpenPartsOf {
    private final Claims claims;
    private final Bodies bodies;

    OpenPartsOf(Claims claims, Bodies bodies) {
        this.claims = claims;
        this.bodies = bodies;
    }

    /** Unknown names are the office's affair; others see none. */
    OpenParts of(Document document, List<Task> tasks) {
        return new OpenParts(
                claims.accountOf(document.id()),
                claims.listOf(document.id()),
                claims.doubtsOf(document.id()),
                document.isOfficeOf(Acting.current()) ? bodies.listOf(document, tasks) : List.of(),
                tasks);
    }
}
