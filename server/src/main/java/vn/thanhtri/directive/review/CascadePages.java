package vn.thanhtri.directive.review;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.web.Receipts;

/** "Thực hiện điểm 5.1 của 107/TB-UBND": said on the page of a point, and by programs. */
@Controller
class CascadePages {
    private final Receipts receipts;
    private final Cascades cascades;

    CascadePages(Cascades cascades, Receipts receipts) {
        this.receipts = receipts;
        this.cascades = cascades;
    }

    /** @param upper number of the higher document, a colon, its point: {@code 1:5.1} */
    @PostMapping("/directives/{id}/points/{point}/carries-out")
    String link(
            @PathVariable long id,
            @PathVariable String point,
            @RequestParam(defaultValue = "") String upper,
            @RequestParam(defaultValue = "false") boolean whole) {
        int colon = upper.indexOf(':');
        if (!upper.matches("\\d{1,18}:.*")) {
            throw Refusal.ofField("directive.refusal.upper", "upper", java.util.Map.of())
                    .asException();
        }
        long link = cascades.link(new Cascades.Wanted(
                id, whole ? "" : point, Long.parseLong(upper.substring(0, colon)), upper.substring(colon + 1)));
        receipts.sayUndoable(path(id, point) + "/" + link + "/end", "directive.said.carries-out");
        return back(id, point);
    }

    @PostMapping("/directives/{id}/points/{point}/carries-out/{link}/end")
    String unlink(@PathVariable long id, @PathVariable String point, @PathVariable long link) {
        CarryingOut before = cascades.get(link);
        cascades.unlink(link);
        receipts.sayUndoable(
                path(id, point),
                Map.of(
                        "upper",
                        before.upperDocument() + ":" + before.upperPoint(),
                        "whole",
                        String.valueOf(before.lowerPoint().isEmpty())),
                "directive.said.carries-out-ended");
        return back(id, point);
    }

    private static String path(long id, String point) {
        return "/directives/" + id + "/points/" + point + "/carries-out";
    }

    private static String back(long id, String point) {
        return "redirect:/directives/" + id + "/points/" + point + "#cascade";
    }

    @RestController
    @RequestMapping("/api/v1/directives")
    static class Api {
        private final Cascades cascades;

        Api(Cascades cascades) {
            this.cascades = cascades;
        }

        /** Lower documents that carry out a point, within what the caller may see. */
        @GetMapping("/{id}/points/{point}/carried-out-by")
        List<CarryingOut> lowers(@PathVariable long id, @PathVariable String point) {
            return cascades.listLower(id, point);
        }

        @PostMapping("/carries-out")
        @ResponseStatus(HttpStatus.CREATED)
        CarryingOut link(@RequestBody Cascades.Wanted wanted) {
            return cascades.get(cascades.link(wanted));
        }

        @PostMapping("/carries-out/{link}/end")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void unlink(@PathVariable long link) {
            cascades.unlink(link);
        }
    }
}
