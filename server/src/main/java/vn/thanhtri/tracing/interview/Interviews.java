package vn.thanhtri.tracing.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tracing.Communes;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.cases.CaseCorrections;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;

/** What a case is asked and tells. */
@Service
public class Interviews {
    private static final String STEP = "INTERVIEWED";

    private final InterviewStore store;
    private final Cases cases;
    private final CaseCorrections steps;
    private final Settings settings;
    private final Communes communes;
    private final Journal journal;
    private final Clock clock;

    Interviews(
            InterviewStore store,
            Cases cases,
            CaseCorrections steps,
            Settings settings,
            Communes communes,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.steps = steps;
        this.settings = settings;
        this.communes = communes;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the case says to a topic; the newest answer counts. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public void answer(long personCase, Topic topic, Answer answer) {
        keep(cases.get(personCase), topic.question(), answer.name());
    }

    /** What the case says of a whole day. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public void answer(long personCase, LocalDate day, Answer answer) {
        Refuse.when(
                day.isAfter(VietnamTime.dayOf(clock.instant())),
                "future",
                "day",
                Map.of("at", day.toString(), "now", Refuse.say(clock.instant())));
        keep(cases.get(personCase), "day." + day, answer.name());
    }

    /** The last answer was a mistake: the one before stands again, or none. @param question {@code topic.KIN}, {@code day.2021-07-30} */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public void takeAnswerBack(long personCase, String question) {
        Refuse.when(
                !question.matches("topic\\.[A-Z]+|day\\.[0-9-]{10}"), "missing", "question", Map.of("field", question));
        keep(
                cases.get(personCase),
                question,
                store.findAnswerBefore(personCase, question).orElse("TAKEN_BACK"));
    }

    private void keep(PersonCase known, String question, String answer) {
        long fact = append(
                InterviewFact.INTERVIEW_ANSWERED,
                known,
                clock.instant(),
                Map.of("question", question, "answer", answer));
        store.insertAnswer(known.id(), question, answer, "", known.area(), fact);
    }

    /**
     * A place where the case was. Commune and hours known, it becomes a setting with the case in it, or joins one that is known.
     *
     * @return number of the setting; null while it stays open
     */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public @Nullable Long tell(long personCase, TellStop told) {
        PersonCase known = cases.get(personCase);
        return keep(known, told, null, InterviewFact.DIARY_STOP_TOLD);
    }

    /** More is known of a place that was kept open. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public @Nullable Long complete(long stop, TellStop told) {
        InterviewStore.Open open = getOpen(stop);
        return keep(cases.get(open.personCase()), told, stop, InterviewFact.DIARY_STOP_COMPLETED);
    }

    private @Nullable Long keep(PersonCase known, TellStop told, @Nullable Long corrects, InterviewFact kind) {
        Refuse.when(told.name().isEmpty() && told.join() == null, "name-missing", "name");
        Instant now = clock.instant();
        Refuse.future(told.begin(), now, "from");
        Refuse.future(told.end(), now, "to");
        Refuse.when(told.about() != null && told.about() < 1, "about", "about");
        Instant at = told.begin() == null ? now : told.begin();
        String unit = told.commune().isEmpty()
                ? ""
                : communes.getAny(told.commune(), "commune", at).code();
        Long setting = settle(known, told, unit);
        long fact = append(kind, known, at, Map.of("place", told.name(), "setting", setting == null ? 0L : setting));
        store.insertStop(known.id(), told, unit, setting, corrects, false, "", known.area(), fact);
        return setting;
    }

    private @Nullable Long settle(PersonCase known, TellStop told, String unit) {
        Long join = told.join();
        if (join != null) {
            if (!store.isPresent(known.person(), join)) {
                settings.attend(join, List.of(new Attendance(known.person(), told.begin(), told.end(), told.seat())));
            }
            return join;
        }
        if (!told.isWhole()) {
            return null;
        }
        boolean lasts = told.kind().lasts();
        return settings.record(new RecordSetting(
                told.kind(),
                told.name(),
                "",
                unit,
                lasts ? null : told.begin(),
                lasts ? null : told.end(),
                null,
                known.outbreak(),
                List.of(new Attendance(known.person(), null, null, told.seat()))));
    }

    /** The case was not there, or it was told twice. What has become a setting is set right at the setting. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public void takeBack(long stop, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        InterviewStore.Open open = getOpen(stop);
        PersonCase known = cases.get(open.personCase());
        long fact = append(
                InterviewFact.DIARY_STOP_TAKEN_BACK, known, clock.instant(), Map.of("stop", stop, "reason", reason));
        store.insertVoid(stop, reason, known.area(), fact);
    }

    private InterviewStore.Open getOpen(long stop) {
        InterviewStore.Open open = Found.get(store.findStop(stop), "diary stop", stop);
        Refuse.when(open.settled(), "stop-settled", "stop");
        return open;
    }

    /** To be gone on with. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public void putOff(long personCase, String note) {
        PersonCase known = cases.get(personCase);
        long fact = append(InterviewFact.INTERVIEW_PUT_OFF, known, clock.instant(), Map.of("note", note));
        store.insertAnswer(personCase, InterviewStore.STATE, "PUT_OFF", note, known.area(), fact);
    }

    /** Everything was asked that could be; what the case does not know stays open. The case has been interviewed: the step, where it was not yet. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public Optional<Long> finish(long personCase, String note) {
        PersonCase known = cases.get(personCase);
        Optional<Long> asked = Optional.empty();
        if (steps.listSteps(personCase).stream()
                .noneMatch(step -> String.valueOf(step.kind()).equals(STEP))) {
            asked = Optional.of(cases.interview(personCase, clock.instant(), note));
        }
        long fact = append(InterviewFact.INTERVIEW_FINISHED, known, clock.instant(), Map.of("note", note));
        store.insertAnswer(personCase, InterviewStore.STATE, "FINISHED", note, known.area(), fact);
        return asked;
    }

    /** It was not finished. @param step the step that finishing recorded; null when the case had been asked before */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public void reopen(long personCase, @Nullable Long step, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        if (step != null) {
            Refuse.when(
                    steps.findStep(step)
                            .filter(one -> one.personCase() == personCase)
                            .isEmpty(),
                    "missing",
                    "step",
                    Map.of("field", "step"));
            steps.withdrawStep(step, reason);
        }
        putOff(personCase, reason);
    }

    private long append(InterviewFact kind, PersonCase known, Instant at, Map<String, Object> payload) {
        return journal.append(new Fact(kind, new SubjectRef(Subjects.CASE, known.id()), at, known.area(), payload));
    }
}
