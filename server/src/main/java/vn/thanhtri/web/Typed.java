package vn.thanhtri.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;

/**
 * The forms of a page while it is drawn. When one of them was refused, its page is shown again, and the components of
 * that form find here what had been typed and which field was wrong; all others are drawn as on a first visit.
 */
public final class Typed {
    private static final String REFUSED = Typed.class.getName();

    private final @Nullable Refused refused;
    private String form = "";
    private String choosing = "";

    private Typed(@Nullable Refused refused) {
        this.refused = refused;
    }

    /**
     * A form that was sent and refused.
     *
     * @param action path it was sent to
     * @param values what was typed, by the names of the fields
     * @param said whether the page that was drawn has the form, and with it says why
     */
    record Refused(String action, Map<String, List<String>> values, Refusal refusal, AtomicBoolean said) {
        Refused(String action, Map<String, List<String>> values, Refusal refusal) {
            this(action, values, refusal, new AtomicBoolean());
        }

        void rememberIn(HttpServletRequest request) {
            request.setAttribute(REFUSED, this);
        }
    }

    /** A field of the form that is being drawn. */
    public record Field(String name, String value, boolean wrong) {}

    static Typed of(HttpServletRequest request) {
        return new Typed((Refused) request.getAttribute(REFUSED));
    }

    /** From here on the fields of this form are drawn. True when it is the form that was refused. */
    public boolean enter(String action) {
        form = action.replaceAll("[?#].*", "");
        Refused here = again();
        if (here != null) {
            here.said().set(true);
        }
        return here != null;
    }

    /** Whether the form sent there was refused: what is folded away opens. */
    public boolean isRefused(String action) {
        return refused != null && refused.action().equals(action);
    }

    public void leave() {
        form = "";
    }

    /** Names one filling-in of a form: sent twice, it is recorded once. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    public Refusal refusal() {
        return Objects.requireNonNull(refused, "no form was refused").refusal();
    }

    public Field field(String name, String otherwise, boolean wrong) {
        return new Field(name, value(name, otherwise), wrong || isWrong(name));
    }

    /** The field whose options come next. */
    public Field choose(String name, boolean wrong) {
        choosing = name;
        return field(name, "", wrong);
    }

    public boolean isChosen(String value, boolean otherwise) {
        return isTicked(choosing, value, otherwise);
    }

    /** What was typed into a field, or what stands in it on a first visit. */
    public String value(String name, String otherwise) {
        Refused again = again();
        return again == null || !again.values().containsKey(name)
                ? otherwise
                : again.values().get(name).getFirst();
    }

    /** Whether one of several was chosen; a box that was not ticked is not sent. */
    public boolean isTicked(String name, String value, boolean otherwise) {
        Refused again = again();
        return again == null
                ? otherwise
                : again.values().getOrDefault(name, List.of()).contains(value);
    }

    public boolean isWrong(String name) {
        Refused again = again();
        return again != null && name.equals(again.refusal().field());
    }

    private @Nullable Refused again() {
        return refused != null && refused.action().equals(form) ? refused : null;
    }
}
