package vn.thanhtri.people.access;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.form.Form;

/** The page of the first administrator; there is none once somebody has an account. */
@Controller
public class FirstAdministratorPages {
    private final FirstAdministrator first;
    private final Units units;
    private final Clock clock;

    FirstAdministratorPages(FirstAdministrator first, Units units, Clock clock) {
        this.first = first;
        this.units = units;
        this.clock = clock;
    }

    public record SetUp(List<Unit> provinces, int shortest) {}

    @GetMapping("/set-up")
    Page setUp() {
        if (!first.isOpen()) {
            throw new Found.Missing("set-up", "done");
        }
        return Page.of(
                "people/set-up",
                new SetUp(
                        units.listBelow("", "province", VietnamTime.dayOf(clock.instant())),
                        Officers.SHORTEST_PASSWORD));
    }

    @PostMapping("/set-up")
    String make(Form form) {
        FirstAdministrator.Wish wish = new FirstAdministrator.Wish(
                form.needText("province"),
                form.needText("agency"),
                form.needText("name"),
                form.needText("username"),
                form.needText("password"));
        String code = form.needText("code");
        Acting.run(Actor.system(), () -> first.make(code, wish));
        return "redirect:/sign-in?ready";
    }
}
