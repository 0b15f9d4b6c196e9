package vn.thanhtri.quarantine.page;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.Units;
import vn.thanhtri.quarantine.centre.BedUse;
import vn.thanhtri.quarantine.centre.Beds;
import vn.thanhtri.quarantine.centre.Centre;
import vn.thanhtri.quarantine.centre.Centres;
import vn.thanhtri.quarantine.centre.CheckAnswer;
import vn.thanhtri.quarantine.centre.CheckItem;
import vn.thanhtri.quarantine.centre.CrossAlarms;
import vn.thanhtri.quarantine.centre.Handovers;
import vn.thanhtri.quarantine.centre.RoomDossier;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** Centres: the list, the room map of one, who could lie where. */
@Controller
public class CentrePages {
    private final Centres centres;
    private final CentreActs acts;
    private final Beds beds;
    private final Handovers handovers;
    private final Stays stays;
    private final Admissions admissions;
    private final CrossAlarms crossAlarms;
    private final MapStore map;
    private final Units units;
    private final Receipts receipts;
    private final Clock clock;

    CentrePages(
            Centres centres,
            CentreActs acts,
            Beds beds,
            Handovers handovers,
            Stays stays,
            Admissions admissions,
            CrossAlarms crossAlarms,
            MapStore map,
            Units units,
            Receipts receipts,
            Clock clock) {
        this.centres = centres;
        this.acts = acts;
        this.beds = beds;
        this.handovers = handovers;
        this.stays = stays;
        this.admissions = admissions;
        this.crossAlarms = crossAlarms;
        this.map = map;
        this.units = units;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The entry of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry quarantineEntry() {
            return MenuEntry.forThose(40, "menu.quarantine", "/centres", Verb.QUARANTINE_PERSON);
        }
    }

    /** A centre in the list. */
    public record Line(Centre centre, String place, int beds, int occupied) {}

    @GetMapping("/centres")
    @Transactional(readOnly = true)
    public Page list() {
        List<Line> lines = centres.list().stream()
                .map(centre -> {
                    RoomMap rooms = RoomMap.of(map.listRooms(centre.id()), map.listOccupants(centre.id()), Map.of());
                    return new Line(centre, placeOf(centre), rooms.beds(), rooms.occupied());
                })
                .toList();
        return Page.of("quarantine/centres", new CentreList(lines));
    }

    /** The page of all centres. */
    public record CentreList(List<Line> lines) {}

    @PostMapping("/centres")
    String open(Form form) {
        long id = acts.open(form);
        receipts.say("centre.said.opened");
        return "redirect:/centres/" + id;
    }

    @GetMapping("/centres/{id}")
    @Seen
    @Transactional(readOnly = true)
    public Page show(@PathVariable long id) {
        Centre centre = centres.get(id);
        List<RoomDossier> alarms = centres.listAlarms(id);
        Map<Long, Integer> counts = alarms.stream().collect(Collectors.toMap(RoomDossier::id, room -> (int)
                room.mates().stream().filter(mate -> mate.leftAt() == null).count()));
        Map<CheckItem, String> checks = new EnumMap<>(CheckItem.class);
        centres.listChecks(id).forEach((item, answer) -> checks.put(item, answer.name()));
        return Page.of(
                "quarantine/centre",
                new CentreFile(
                        centre,
                        placeOf(centre),
                        RoomMap.of(map.listRooms(id), map.listOccupants(id), counts),
                        alarms,
                        map.listClosed(id),
                        handovers.listComing(id),
                        stays.list(map.listWaiting()),
                        checks,
                        crossAlarms.judge(id),
                        admissions.forecast(id)));
    }

    /** Who could lie where, and whose clocks would be reset. */
    @GetMapping("/centres/{id}/admission/{stay}")
    @Seen
    @Transactional(readOnly = true)
    public Page admission(@PathVariable long id, @PathVariable long stay) {
        return Page.of("quarantine/admission", admissions.of(id, stay));
    }

    @PostMapping("/centres/{id}/rooms")
    String furnish(@PathVariable long id, Form form) {
        acts.furnish(id, form);
        receipts.say("centre.said.furnished", form.text("name"));
        return "redirect:/centres/" + id;
    }

    @PostMapping("/centres/{id}/checks")
    String check(@PathVariable long id, Form form) {
        centres.check(
                id,
                form.needChoice("item", CheckItem.class),
                form.needChoice("answer", CheckAnswer.class),
                form.text("note"));
        return "redirect:/centres/" + id + "#checks";
    }

    @PostMapping("/beds/{bed}/free")
    String free(@PathVariable long bed, Form form) {
        String back = back(form);
        beds.free(bed);
        return back;
    }

    @PostMapping("/beds/{bed}/closing")
    String close(@PathVariable long bed, Form form) {
        String back = back(form);
        beds.close(bed, form.choice("why", BedUse.BROKEN));
        return back;
    }

    private static String back(Form form) {
        return "redirect:" + (form.text("back").startsWith("/centres/") ? form.text("back") : "/centres");
    }

    @GetMapping("/handovers/{id}")
    @Seen
    @Transactional(readOnly = true)
    public Page handover(@PathVariable long id) {
        var handover = handovers.get(id);
        return Page.of("quarantine/handover", new HandoverFile(handover, stays.list(handover.stays())));
    }

    /** Somebody is sent here; both sides see the same row. */
    @PostMapping("/centres/{id}/arrivals")
    String send(@PathVariable long id, Form form) {
        long sent = acts.send(id, form);
        receipts.say("handover.said.sent");
        return "redirect:/handovers/" + sent;
    }

    @PostMapping("/handovers/{id}/receipt")
    String receive(@PathVariable long id, Form form) {
        acts.receive(id, form, clock.instant());
        receipts.say("handover.said.received");
        return "redirect:/handovers/" + id;
    }

    private String placeOf(Centre centre) {
        Instant now = clock.instant();
        return units.nameOf(centre.area(), VietnamTime.dayOf(now));
    }
}
