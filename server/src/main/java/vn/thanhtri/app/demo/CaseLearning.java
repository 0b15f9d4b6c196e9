package vn.thanhtri.app.demo;

import java.util.List;
import java.util.Set;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseDetails;
import vn.thanhtri.tracing.cases.Classifications;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;

/** What else was learnt of a case of the story: that it was suspected first, symptoms, occupation, doses, places of care. */
final class CaseLearning {
    private final Story story;
    private final Classifications classes;
    private final CaseDetails details;

    CaseLearning(Story story, Classifications classes, CaseDetails details) {
        this.story = story;
        this.classes = classes;
        this.details = details;
    }

    /** Who was found in the community was suspected from the sample on. */
    void tell(long number, Story.CaseRow row) {
        if (row.found().equals("COMMUNITY")) {
            classes.classify(number, new ClassStep(CaseClass.SUSPECTED, When.minute(row.sampledAt()), Set.of(), ""));
        }
        List<Detail> told = story.details().stream()
                .filter(each -> each.of().equals(row.code()))
                .map(CaseLearning::detail)
                .toList();
        if (!told.isEmpty()) {
            details.recordAll(number, told);
        }
    }

    private static Detail detail(Story.DetailRow row) {
        When on = row.on() == null ? null : When.day(row.on());
        return new Detail(DetailKind.valueOf(row.kind()), row.code(), "", row.told(), on, null, row.amount());
    }
}
