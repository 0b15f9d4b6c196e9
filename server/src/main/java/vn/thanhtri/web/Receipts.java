package vn.thanhtri.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * After each act the next page says what was recorded. Where the act can be withdrawn, the page offers "Hoàn tác", and
 * goes on offering it for two minutes or until the next act.
 */
@Component
public class Receipts {
    /** So many records are taken back by one act at most. */
    public static final int MOST_UNDONE = 500;

    static final Duration UNDO = Duration.ofMinutes(2);
    private static final String SAID = Receipts.class.getName();

    private final Clock clock;

    Receipts(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param key of the words
     * @param undo where the withdrawal is sent to; null where there is none
     * @param with what is sent along, e.g. the values as they were before
     */
    public record Receipt(
            String key, List<String> values, @Nullable String undo, Map<String, String> with, Instant at, boolean shown)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** The words in the language of the page; a value {@code @key} is itself the key of words. */
        public String in(View view) {
            return view.t(
                    key,
                    values.stream()
                            .map(value -> value.startsWith("@") ? view.t(value.substring(1)) : value)
                            .toArray());
        }

        public boolean isUndoable(Instant now) {
            return undo != null && now.isBefore(at.plus(UNDO));
        }
    }

    public void say(String key, Object... values) {
        keep(new Receipt(key, texts(values), null, Map.of(), clock.instant(), false));
    }

    /** The address that takes records of a kind back, e.g. {@code /amend/act/17,18/undo}. */
    public static String undoOf(String kind, Collection<Long> ids) {
        return "/amend/" + kind + "/" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + "/undo";
    }

    /** Records of a kind that {@code web.amend} takes back at once; said without "Hoàn tác" when there are none, or too many. */
    public void sayUndoable(String kind, Collection<Long> ids, String key, Object... values) {
        if (ids.isEmpty() || ids.size() > MOST_UNDONE) {
            say(key, values);
        } else {
            sayUndoable(undoOf(kind, ids), key, values);
        }
    }

    /** @param undo path that withdraws what was recorded, given a {@code reason} */
    public void sayUndoable(String undo, String key, Object... values) {
        sayUndoable(undo, Map.of(), key, values);
    }

    /** @param with fields of the form at {@code undo}: what stood there before; {@code @key} stands for words */
    public void sayUndoable(String undo, Map<String, String> with, String key, Object... values) {
        keep(new Receipt(key, texts(values), undo, Map.copyOf(with), clock.instant(), false));
    }

    /** An act that said nothing of its own says that it was recorded. */
    void sayAtLeast(HttpServletRequest request) {
        if (request.getAttribute(SAID) == null) {
            say("web.recorded", Formats.clock(clock.instant()));
        }
    }

    /** What the page now drawn has to say; said once, but for what can still be undone. */
    @Nullable
    Receipt take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SAID) instanceof Receipt receipt)) {
            return null;
        }
        boolean undoable = receipt.isUndoable(clock.instant());
        if (receipt.shown() && !undoable) {
            session.removeAttribute(SAID);
            return null;
        }
        if (undoable) {
            session.setAttribute(
                    SAID,
                    new Receipt(receipt.key(), receipt.values(), receipt.undo(), receipt.with(), receipt.at(), true));
        } else {
            session.removeAttribute(SAID);
        }
        return receipt;
    }

    private static List<String> texts(Object[] values) {
        return List.copyOf(Arrays.stream(values).map(String::valueOf).toList());
    }

    private static void keep(Receipt receipt) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
            here.getRequest().setAttribute(SAID, receipt);
            here.getRequest().getSession().setAttribute(SAID, receipt);
        }
    }
}
