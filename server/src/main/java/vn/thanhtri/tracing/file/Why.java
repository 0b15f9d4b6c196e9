package vn.thanhtri.tracing.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.meeting.ExposureQuery;
import vn.thanhtri.tracing.tier.ChainLink;
import vn.thanhtri.web.View;

/**
 * One sentence of a reason: {@code F1 vì cùng dự đám cưới 25/07, 10:30–13:00, xã Nhã Lộng, với ca TK01 có thể lây từ 19/07}.
 *
 * @param tier of whom it speaks, e.g. {@code F1}
 * @param how what they shared
 * @param when day and hours
 * @param place empty when unknown
 * @param with {@code ca TK01} or {@code F1 Dương Văn Hợi}
 * @param personCase number of the case; null for a contact
 * @param setting number of the setting they shared; null for a reported meeting
 * @param infectious {@code có thể lây từ 19/07}; empty for a contact
 */
public record Why(
        String tier,
        String how,
        String when,
        String place,
        String with,
        @Nullable Long personCase,
        @Nullable Long setting,
        String infectious) {

    /** The reasons of a chain: the person's own first, then why the one before was exposed. */
    public static List<Why> of(List<ChainLink> chain, View view) {
        List<Why> reasons = new ArrayList<>();
        for (int hop = chain.size() - 1; hop >= 0; hop--) {
            ChainLink link = chain.get(hop);
            Instant infectious = link.infectiousFrom();
            reasons.add(new Why(
                    "F" + (hop + 1),
                    how(link.kind(), link.label(), view),
                    when(link.from(), link.to(), view),
                    link.place(),
                    link.code().isEmpty()
                            ? "F" + link.sourceTier() + " " + link.name()
                            : view.t("tracing.case-named", link.code()),
                    link.personCase(),
                    link.setting(),
                    infectious == null
                            ? ""
                            : view.t("tracing.infectious-from", view.shortDay(VietnamTime.dayOf(infectious)))));
        }
        return reasons;
    }

    static Why of(ExposureQuery.Exposure met, View view) {
        return new Why(
                "F1",
                how(met.kind(), met.label(), view),
                when(met.from(), met.to(), view),
                met.place(),
                view.t("tracing.case-named", met.code()),
                met.personCase(),
                met.setting(),
                view.t("tracing.infectious-from", view.shortDay(VietnamTime.dayOf(met.infectiousFrom()))));
    }

    /** {@code , ngày 25/07, 10:30–13:00, xã Nhã Lộng}: when and where, as far as known. */
    public String rest() {
        StringBuilder rest = new StringBuilder();
        for (String part : List.of(when, place)) {
            if (!part.isEmpty()) {
                rest.append(", ").append(part);
            }
        }
        return rest.toString();
    }

    /** The whole sentence. */
    public String said(View view) {
        StringBuilder said = new StringBuilder(view.t("tracing.why", tier, how)).append(rest());
        said.append(", ").append(view.t("tracing.why.with", with));
        return infectious.isEmpty()
                ? said.append('.').toString()
                : said.append(' ').append(infectious).append('.').toString();
    }

    private static String how(@Nullable SettingKind kind, String label, View view) {
        if (kind == null) {
            return view.t("tracing.why.met");
        }
        return switch (kind) {
            case ROOM, KIN, MARKET, VEHICLE, WORKPLACE, OTHER, HEALTH_CARE, WARD, FESTIVAL ->
                view.t("setting." + kind + ".why") + (label.isEmpty() ? "" : " (" + label + ")");
            case HOUSEHOLD, WEDDING, FUNERAL, PARTY, BUS, WORK_SHIFT, SCHOOL, MEETING, WORSHIP ->
                view.t("setting." + kind + ".why");
        };
    }

    private static String when(@Nullable Instant from, @Nullable Instant to, View view) {
        if (from == null) {
            return to == null ? "" : view.t("tracing.why.until", view.moment(to));
        }
        LocalDate day = VietnamTime.dayOf(from);
        if (to == null) {
            return view.t("tracing.why.since", view.shortDay(day));
        }
        return day.equals(VietnamTime.dayOf(to))
                ? view.t("tracing.why.day", view.shortDay(day)) + ", " + view.clock(from) + "–" + view.clock(to)
                : view.moment(from) + " – " + view.moment(to);
    }

    /** {@code đám cưới 25/07}: what a branch of the tree shared, short. */
    static String branch(SettingKind kind, String name, @Nullable Instant from, View view) {
        String day = from == null ? "" : " " + view.shortDay(VietnamTime.dayOf(from));
        String word = view.t("setting." + kind + ".branch");
        return kind == SettingKind.HOUSEHOLD || kind == SettingKind.ROOM ? word : word.toLowerCase(Locale.ROOT) + day;
    }
}
