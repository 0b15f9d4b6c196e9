package vn.thanhtri.kernel.right;

import java.util.Arrays;
import java.util.Map;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;

/** Asks the table of entitlements. Pages ask as well, so that nobody is offered what would be refused. */
public final class Entitled {
    private Entitled() {}

    /** Whether the role may, at the level of the actor. With whose things is asked by the command. */
    public static boolean may(Actor actor, Verb verb) {
        return actor.role() == Role.SYSTEM
                || verb.roles().contains(actor.role())
                        && (actor.only() == null || actor.only().contains(verb.name()))
                        && (verb.whose() != Whose.PROVINCE || isOfProvince(actor.area()));
    }

    /** @throws RefusedException (403) when who acts may do none of these */
    public static void ask(Verb... verbs) {
        Actor actor = Acting.current();
        if (Arrays.stream(verbs).noneMatch(verb -> may(actor, verb))) {
            throw refusal(actor, verbs[0]);
        }
    }

    private static RefusedException refusal(Actor actor, Verb verb) {
        String code = !verb.roles().contains(actor.role())
                ? "kernel.refusal.not-entitled"
                : actor.only() != null && !actor.only().contains(verb.name())
                        ? "kernel.refusal.token"
                        : "kernel.refusal.level";
        return Refusal.ofRight(
                        code,
                        Map.of(
                                "name",
                                actor.name(),
                                "role",
                                "@role." + actor.role().name(),
                                "verb",
                                "@" + verb.key()))
                .asException();
    }

    /** {@code 19.}, or the whole country. */
    private static boolean isOfProvince(String area) {
        return area.indexOf('.') == area.length() - 1;
    }
}
