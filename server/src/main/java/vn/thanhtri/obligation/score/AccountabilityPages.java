package vn.thanhtri.obligation.score;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** The page of agencies and their heads. */
@Controller
class AccountabilityPages {
    private final Accountability accountability;
    private final AccountabilitySheet sheet;
    private final Views views;

    AccountabilityPages(Accountability accountability, AccountabilitySheet sheet, Views views) {
        this.accountability = accountability;
        this.sheet = sheet;
        this.views = views;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry accountabilityMenu() {
            return MenuEntry.forAll(60, "menu.accountability", "/accountability");
        }
    }

    @GetMapping("/accountability")
    Page scores(
            @RequestParam(defaultValue = "all") String level,
            @RequestParam @Nullable Long agency,
            @RequestParam(defaultValue = "OPEN_LATE") Outcome outcome) {
        return Page.of("obligation/accountability", accountability.page(level, agency, outcome));
    }

    /** The table as one sees it; with an agency, the whole list behind one of its numbers. */
    @GetMapping("/accountability.xlsx")
    void export(
            @RequestParam(defaultValue = "all") String level,
            @RequestParam @Nullable Long agency,
            @RequestParam(defaultValue = "OPEN_LATE") Outcome outcome,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        View view = views.of(request);
        AccountabilityPage page = accountability.page(level, agency, outcome);
        // whose number was asked for and is not on the page: nothing to hand out, not half a workbook
        AccountabilityPage.Selected chosen =
                agency == null ? null : Found.get(Optional.ofNullable(page.selected()), "agency", agency);
        OutputStream out = Download.start(response, "trach-nhiem.xlsx", Sheet.Format.XLSX.mediaType());
        if (agency == null || chosen == null) {
            sheet.writeScores(page, view, out);
        } else {
            sheet.writeBehind(
                    chosen, accountability.listBehind(agency, outcome, AccountabilitySheet.MOST_ROWS), view, out);
        }
    }
}
