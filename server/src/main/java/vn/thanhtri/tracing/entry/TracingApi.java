package vn.thanhtri.tracing.entry;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.tracing.cases.Care;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.OpenOutbreak;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Setting;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** Tracing for programs: the commands of the screens and what they show. */
@RestController
@RequestMapping("/api/v1")
class TracingApi {
    private static final int MOST = 1_000;
    /** How many there are altogether, beside a page of them. */
    static final String TOTAL = "X-Total-Count";

    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Encounters encounters;
    private final Settings settings;
    private final Isolations isolations;

    TracingApi(Outbreaks outbreaks, Cases cases, Encounters encounters, Settings settings, Isolations isolations) {
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.encounters = encounters;
        this.settings = settings;
        this.isolations = isolations;
    }

    /** The number of what was recorded. */
    record Recorded(long id) {}

    record RecordedAll(List<Long> ids) {}

    record Reason(String reason) {}

    /** The newest first: {@code limit} (at most 1,000) from {@code offset}; the header {@code X-Total-Count} says of how many. */
    @GetMapping("/outbreaks")
    @Transactional(readOnly = true)
    public ResponseEntity<List<Outbreak>> outbreaks(
            @RequestParam(defaultValue = "1000") int limit, @RequestParam(defaultValue = "0") int offset) {
        return ResponseEntity.ok()
                .header(TOTAL, String.valueOf(outbreaks.count()))
                .body(outbreaks.list(Math.clamp(limit, 1, MOST), Math.max(0, offset)));
    }

    @GetMapping("/outbreaks/{id}")
    Outbreak outbreak(@PathVariable long id) {
        return outbreaks.get(id);
    }

    @PostMapping("/outbreaks")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded open(@RequestBody OpenOutbreak command) {
        return new Recorded(outbreaks.open(command));
    }

    /** By code, also those withdrawn: {@code limit} (at most 1,000) from {@code offset}; the header {@code X-Total-Count} says of how many. */
    @GetMapping("/outbreaks/{id}/cases")
    @Seen
    @Transactional(readOnly = true)
    public ResponseEntity<List<PersonCase>> cases(
            @PathVariable long id,
            @RequestParam(defaultValue = "500") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return ResponseEntity.ok()
                .header(TOTAL, String.valueOf(cases.count(id)))
                .body(cases.listOf(id, Math.clamp(limit, 1, MOST), Math.max(0, offset)));
    }

    /** Where a case has been kept, in order of time. */
    @GetMapping("/cases/{id}/care")
    List<Care> care(@PathVariable long id) {
        return cases.listCare(id);
    }

    /** The newest first: {@code limit} (at most 1,000) from {@code offset}; the header {@code X-Total-Count} says of how many. */
    @GetMapping("/outbreaks/{id}/gatherings")
    @Transactional(readOnly = true)
    public ResponseEntity<List<Setting>> gatherings(
            @PathVariable long id,
            @RequestParam(defaultValue = "500") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return ResponseEntity.ok()
                .header(TOTAL, String.valueOf(settings.count(id)))
                .body(settings.listOf(id, Math.clamp(limit, 1, MOST), Math.max(0, offset)));
    }

    /** As the page sends it, see {@link EntryCommands}: {@code source} may be a case, PLACE, IMPORTED or UNKNOWN. */
    @PostMapping("/cases")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded confirm(Form form) {
        return new Recorded(cases.report(EntryCommands.reportCase(form)));
    }

    @GetMapping("/cases/{id}")
    @Seen(value = LookFact.CASE_VIEWED, subject = "case")
    PersonCase personCase(@PathVariable long id) {
        return cases.get(id);
    }

    @PostMapping("/cases/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, @RequestBody Reason reason) {
        cases.withdraw(id, reason.reason());
    }

    @PostMapping("/encounters")
    @ResponseStatus(HttpStatus.CREATED)
    RecordedAll meet(@RequestBody List<RecordEncounter> commands) {
        return new RecordedAll(encounters.recordAll(commands));
    }

    @PutMapping("/encounters/{id}")
    Recorded correct(@PathVariable long id, @RequestParam String reason, @RequestBody RecordEncounter better) {
        return new Recorded(encounters.correct(id, better, reason));
    }

    @PostMapping("/encounters/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmeet(@PathVariable long id, @RequestBody Reason reason) {
        encounters.withdraw(id, reason.reason());
    }

    @PostMapping("/gatherings")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded gather(@RequestBody RecordSetting command) {
        return new Recorded(settings.record(command));
    }

    @GetMapping("/gatherings/{id}")
    Setting gathering(@PathVariable long id) {
        return settings.get(id);
    }

    @PostMapping("/gatherings/{id}/attendance")
    @ResponseStatus(HttpStatus.CREATED)
    RecordedAll attend(@PathVariable long id, @RequestBody List<Attendance> people) {
        return new RecordedAll(settings.attend(id, people));
    }

    @PostMapping("/isolations")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded isolate(@RequestBody IsolatePerson command) {
        return new Recorded(isolations.isolate(command));
    }
}
