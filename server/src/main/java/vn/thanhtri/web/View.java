package vn.thanhtri.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.web.Receipts.Receipt;

/**
 * What every page knows besides its own model: who looks, in which language, and as of when.
 *
 * @param actor who is signed in; null before sign-in
 * @param agencyName shown below the name at the right of the bar; empty before sign-in
 * @param now time of the data
 * @param path path of the request, for the current menu entry
 * @param unread messages to the agency of who looks that they have not read; counting stops at 100
 * @param csrf token that every form sends as {@code _csrf}
 * @param notices what capabilities say above this page
 * @param footnotes what they say below it
 */
public record View(
        Words words,
        Language language,
        @Nullable Actor actor,
        String agencyName,
        Instant now,
        String path,
        String query,
        String csrf,
        List<MenuEntry> menu,
        long unread,
        Assets assets,
        List<Fragment> notices,
        List<Fragment> footnotes,
        Typed typed,
        Supplier<@Nullable Receipt> receipts,
        boolean demo) {
    private static final String SORTED = " ↓";

    /** The words of a key in the language of the session. */
    public String t(String key, Object... values) {
        return words.say(language, key, values);
    }

    public String t(String key, Map<String, String> values) {
        return words.say(language, key, values);
    }

    /** Whether who looks may do this: what would be refused is not offered. */
    public boolean may(Verb verb) {
        return actor != null && Entitled.may(actor, verb);
    }

    public String t(Refusal refusal) {
        return words.say(language, refusal);
    }

    /** A column's head: its words, whether figures stand below it, whether the rows are sorted by it. */
    public record Head(String words, boolean numeric, boolean sorted) {}

    /** Heads by the keys of their words: {@code #key} stands over figures, {@code key ↓} is what the rows are sorted by. */
    public List<Head> heads(String... keys) {
        List<Head> heads = new ArrayList<>(keys.length);
        for (String key : keys) {
            boolean numeric = key.startsWith("#");
            boolean sorted = key.endsWith(SORTED);
            heads.add(new Head(
                    t(key.substring(numeric ? 1 : 0, key.length() - (sorted ? SORTED.length() : 0))), numeric, sorted));
        }
        return heads;
    }

    /** What was just recorded; null on a visit that follows no act. To be asked once, by the layout. */
    public @Nullable Receipt receipt() {
        return receipts.get();
    }

    /** This page with its question, as a form names the page it stands on. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    public Actor who() {
        if (actor == null) {
            throw new IllegalStateException("nobody is signed in on " + path);
        }
        return actor;
    }

    /** Whose drafts the browser keeps; null on pages of nobody. */
    public @Nullable String account() {
        return actor == null || actor.officer() == null ? null : String.valueOf(actor.officer());
    }

    public boolean isCurrent(MenuEntry entry) {
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }

    public LocalDate today() {
        return VietnamTime.dayOf(now);
    }

    /** thứ Năm 05/08/2021 */
    public String todayInWords() {
        return Formats.weekday(today(), language) + " " + Formats.day(today());
    }

    public String number(long number) {
        return Formats.number(number, language);
    }

    public String decimal(double value, int places) {
        return Formats.decimal(value, places, language);
    }

    public String decimal(BigDecimal value) {
        return Formats.decimal(value, language);
    }

    public String percent(long part, long whole) {
        return Formats.percent(part, whole, language);
    }

    public String span(Duration length) {
        return Formats.span(length, language);
    }

    public String clock(Instant at) {
        return Formats.clock(at);
    }

    public String day(Instant at) {
        return Formats.day(at);
    }

    public String day(LocalDate day) {
        return Formats.day(day);
    }

    /** 05/08, or 05/08/2020 of another year than this. */
    public String shortDay(LocalDate day) {
        return day.getYear() == today().getYear() ? Formats.shortDay(day) : Formats.day(day);
    }

    /** 05/08 14:12, or 05/08/2020 14:12 of another year than this. */
    public String moment(Instant at) {
        return VietnamTime.dayOf(at).getYear() == today().getYear()
                ? Formats.moment(at)
                : Formats.day(at) + " " + Formats.clock(at);
    }

    /** This page in the other language. */
    public String otherLanguagePath() {
        String other = language == Language.VI ? "en" : "vi";
        String rest = query.replaceAll("(^|&)lang=[a-z]*", "").replaceAll("^&", "");
        return path + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + other;
    }

    /** Address of an icon of the sprite, e.g. {@code alert}. */
    public String icon(String name) {
        return assets.url("icons.svg") + "#i-" + name;
    }
}
