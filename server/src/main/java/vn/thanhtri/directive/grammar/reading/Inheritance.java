package vn.thanhtri.directive.grammar.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.NotOrder;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.text.Fold;

/**
 * Gives a point without a lead the leads of its nearest ancestor, else of the general order, else the addressees of the
 * letter.
 */
final class Inheritance {
    private static final int LONGEST_LABEL = 30;

    private final Map<String, PointReader.Draft> drafts = new HashMap<>();
    private final List<Addressee> general;
    private final List<Addressee> letter;

    Inheritance(List<PointReader.Draft> all, List<Addressee> general, List<Addressee> letter) {
        all.forEach(draft -> drafts.put(draft.item().id, draft));
        this.general = PointReader.inheritable(general);
        this.letter = PointReader.inheritable(letter);
    }

    List<Addressee> addresseesOf(PointReader.Draft draft) {
        List<Addressee> own = draft.parties().addressees;
        boolean orders = draft.kind() == PointKind.DIRECTIVE || draft.kind() == PointKind.TABLE_ROW;
        if (!orders
                || draft.parties().unknownLead
                || draft.parties().has(Role.RESPONSIBLE)
                || ordersNothing(draft)
                || statesNoDuty(draft) && !hasOwnAbove(draft.item())) {
            return own;
        }
        List<Addressee> leads = draft.parties().leads();
        boolean exhortation = draft.parties().subjectlessHead
                && !leads.isEmpty()
                && leads.stream().allMatch(Inheritance::everybody);
        if (!leads.isEmpty() && !exhortation) {
            return own;
        }
        List<Addressee> all = new ArrayList<>();
        for (Addressee inherited : fromAbove(draft.item())) {
            boolean covered = inherited.org().equals("NHAN_DAN")
                    && leads.stream().anyMatch(l -> Fold.word(l.span().text()).contains("Nhân dân"));
            if (!covered) {
                all.add(inherited);
            }
        }
        all.addAll(own);
        return all;
    }

    /** Every sentence says why it is no order, and none announces orders below it. */
    private static boolean ordersNothing(PointReader.Draft draft) {
        return draft.actions().isEmpty()
                && !draft.rest().isEmpty()
                && draft.rest().stream()
                        .noneMatch(rest -> rest.reason() == NotOrder.ANNOUNCEMENT
                                || rest.reason() == NotOrder.NAMES
                                || rest.reason() == NotOrder.EFFECT);
    }

    /** A call on everybody in the middle of a point does not take the point from its addressees. */
    private static boolean everybody(Addressee lead) {
        return lead.org().startsWith("HE_THONG_CHINH_TRI")
                || lead.org().equals("ALL")
                || lead.org().equals("NHAN_DAN");
    }

    /** Clauses of effect, and "Thời gian thực hiện: từ … đến …". */
    private static boolean statesNoDuty(PointReader.Draft draft) {
        return draft.actions().stream().allMatch(a -> a.ground().rule().startsWith("work-other"))
                && draft.timing().stream()
                        .anyMatch(t -> t.when() instanceof When.Effective || isPeriod(t) && isMost(t.span(), draft));
    }

    private static boolean isPeriod(Timing timing) {
        return timing.when() instanceof When.Interval || timing.when() instanceof When.OpenInterval;
    }

    /** Whether hardly a word of the point is left beside the stretch. */
    private static boolean isMost(Span span, PointReader.Draft draft) {
        return draft.actions().stream()
                .allMatch(a -> a.span().text().length() - span.text().length() < LONGEST_LABEL);
    }

    private boolean hasOwnAbove(Item item) {
        return fromAncestors(item) != null;
    }

    private List<Addressee> fromAbove(Item item) {
        List<Addressee> leads = fromAncestors(item);
        return leads != null
                ? leads
                : general.isEmpty() ? as(letter, "inherited-letter") : as(general, "inherited-general");
    }

    private static List<Addressee> as(List<Addressee> leads, String rule) {
        return leads.stream()
                .map(a -> new Addressee(
                        a.span(),
                        a.org(),
                        a.role(),
                        a.how(),
                        new Ground(rule, a.ground().confidence())))
                .toList();
    }

    private @Nullable List<Addressee> fromAncestors(Item item) {
        for (Item above = item.parent; above != null; above = above.parent) {
            PointReader.Draft draft = drafts.get(above.id);
            if (draft == null) {
                continue;
            }
            List<Addressee> leads = PointReader.inheritable(draft.parties().leads());
            if (!leads.isEmpty()) {
                return as(leads, above == item.parent ? "inherited-parent" : "inherited-far");
            }
        }
        return null;
    }
}
