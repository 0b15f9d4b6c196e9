package vn.thanhtri.tracing.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailStore;
import vn.thanhtri.web.View;

/** What was known of a case before, field by field: each time it was set right, what it was and what it became. */
public final class CaseVersions {
    private CaseVersions() {}

    /** One field. @param before empty for nothing @param after empty for nothing */
    public record Field(String words, String before, String after) {}

    /** One time it was set right, the fields that became others. @param known the moment before it, by which the page shows what was known then */
    public record Version(Instant at, String by, String reason, List<Field> fields) {
        public String before() {
            return When.minute(at.minusSeconds(60)).written();
        }
    }

    /** The newest first. @param codes the code of a case by its number */
    static List<Version> of(
            List<CaseFinding.Version> findings,
            List<DetailStore.Change> details,
            LongFunction<String> codes,
            View view) {
        List<Version> versions = new ArrayList<>();
        for (int i = 1; i < findings.size(); i++) {
            CaseFinding.Version now = findings.get(i);
            List<Field> fields = differences(findings.get(i - 1).known(), now.known(), codes, view);
            if (!fields.isEmpty()) {
                versions.add(new Version(now.at(), now.by(), now.reason(), fields));
            }
        }
        for (DetailStore.Change change : details) {
            String after = change.isVoid() ? "" : said(change.after(), view);
            versions.add(new Version(
                    change.at(),
                    change.by(),
                    change.reason(),
                    List.of(new Field(change.after().kind().key(), said(change.before(), view), after))));
        }
        versions.sort(Comparator.comparing(Version::at).reversed());
        return versions;
    }

    private static List<Field> differences(
            CaseFinding before, CaseFinding after, LongFunction<String> codes, View view) {
        List<Field> fields = new ArrayList<>();
        add(fields, "tracing.field.onset.known", onset(before, view), onset(after, view));
        add(fields, "tracing.field.sampled", when(before.sampled(), view), when(after.sampled(), view));
        add(fields, "tracing.field.positive", when(before.positive(), view), when(after.positive(), view));
        add(fields, "tracing.field.confirmed", when(before.confirmed(), view), when(after.confirmed(), view));
        add(
                fields,
                "tracing.found",
                view.t("tracing.found." + before.foundIn()),
                view.t("tracing.found." + after.foundIn()));
        add(fields, "tracing.source", source(before.source(), codes, view), source(after.source(), codes, view));
        add(fields, "tracing.field.isolated", isolated(before, view), isolated(after, view));
        return fields;
    }

    private static void add(List<Field> fields, String words, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new Field(words, before, after));
        }
    }

    private static String onset(CaseFinding finding, View view) {
        LocalDate day = finding.onsetOn();
        return day == null
                ? view.t("tracing.onset." + finding.onset())
                : view.day(day) + (finding.onsetTime() == null ? "" : " " + finding.onsetTime());
    }

    private static String when(@Nullable When known, View view) {
        return known == null ? "" : known.shown(view);
    }

    private static String isolated(CaseFinding finding, View view) {
        return (when(finding.isolated(), view) + " " + finding.isolatedWhere()).strip();
    }

    private static String source(Source source, LongFunction<String> codes, View view) {
        return switch (source) {
            case Source.OfCase of -> codes.apply(of.personCase());
            case Source.AtPlace at -> at.place();
            case Source.Imported imported -> imported.place();
            case Source.Unknown unknown -> view.t("tracing.source.unknown.long");
        };
    }

    private static String said(Detail detail, View view) {
        String code = detail.code().isEmpty() ? "" : view.t(detail.kind().key() + "." + detail.code());
        String amount = detail.amount() == null ? "" : view.decimal(detail.amount());
        return String.join(" ", code, detail.told(), amount, when(detail.at(), view), when(detail.until(), view))
                .replaceAll(" +", " ")
                .strip();
    }
}
