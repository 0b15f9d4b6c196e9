package vn.thanhtri.tracing.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** The interview of a case on one page. */
@Controller
public class InterviewPages {
    private final Interviews interviews;
    private final InterviewFiles files;
    private final Receipts receipts;

    InterviewPages(Interviews interviews, InterviewFiles files, Receipts receipts) {
        this.interviews = interviews;
        this.files = files;
        this.receipts = receipts;
    }

    @GetMapping("/cases/{id}/interview")
    @Seen(value = LookFact.CASE_VIEWED, subject = "case")
    @Transactional(readOnly = true)
    public Page show(@PathVariable long id, Form form) {
        return Page.of(
                "tracing/interview", files.of(id, form.day("day"), form.id("stop"), form.choice("topic", Topic.class)));
    }

    @PostMapping("/cases/{id}/interview/topics/{topic}")
    String topic(@PathVariable long id, @PathVariable Topic topic, Form form) {
        interviews.answer(id, topic, form.needChoice("answer", Answer.class));
        kept(id, topic.question());
        return "redirect:/cases/" + id + "/interview#topics";
    }

    @PostMapping("/cases/{id}/interview/day")
    String day(@PathVariable long id, Form form) {
        LocalDate day = form.needDay("day");
        interviews.answer(id, day, form.needChoice("answer", Answer.class));
        kept(id, "day." + day);
        return to(id, day);
    }

    private void kept(long id, String question) {
        receipts.sayUndoable(path(id) + "/answers/back", Map.of("question", question), "interview.kept");
    }

    @PostMapping("/cases/{id}/interview/answers/back")
    String takeAnswerBack(@PathVariable long id, Form form) {
        interviews.takeAnswerBack(id, form.needText("question"));
        return "redirect:" + path(id);
    }

    /** A place told; with the number of one that was open, that one is completed. */
    @PostMapping("/cases/{id}/interview/stops")
    String tell(@PathVariable long id, Form form) {
        Long open = form.id("open");
        TellStop told = told(form);
        Long setting = open == null ? interviews.tell(id, told) : interviews.complete(open, told);
        if (setting == null) {
            receipts.say("interview.stop.open", told.name());
        } else if (told.join() == null) {
            receipts.sayUndoable("setting", List.of(setting), "interview.stop.kept", told.name());
        } else {
            receipts.say("interview.stop.joined");
        }
        return to(id, told.day());
    }

    @PostMapping("/cases/{id}/interview/stops/{stop}/back")
    String takeBack(@PathVariable long id, @PathVariable long stop, Form form) {
        interviews.takeBack(stop, form.text("reason"));
        return "redirect:/cases/" + id + "/interview#open";
    }

    @PostMapping("/cases/{id}/interview/{how:later|done}")
    String close(@PathVariable long id, @PathVariable String how, Form form) {
        if (how.equals("done")) {
            Map<String, String> step = interviews
                    .finish(id, form.text("note"))
                    .map(number -> Map.of("step", String.valueOf(number)))
                    .orElse(Map.of());
            receipts.sayUndoable(path(id) + "/reopen", step, "interview.said.done");
        } else {
            interviews.putOff(id, form.text("note"));
            receipts.say("interview.said.later");
        }
        return "redirect:" + path(id);
    }

    @PostMapping("/cases/{id}/interview/reopen")
    String reopen(@PathVariable long id, Form form) {
        interviews.reopen(id, form.id("step"), form.text("reason"));
        return "redirect:" + path(id);
    }

    private static String path(long id) {
        return "/cases/" + id + "/interview";
    }

    private static TellStop told(Form form) {
        return new TellStop(
                form.choice("kind", SettingKind.OTHER),
                form.text("name"),
                form.text("commune"),
                form.needDay("day"),
                form.hour("from"),
                form.hour("to"),
                form.text("seat"),
                form.text("present"),
                form.number("about"),
                form.id("join"));
    }

    private static String to(long id, LocalDate day) {
        return "redirect:/cases/" + id + "/interview?day=" + day + "#day";
    }
}
