package vn.thanhtri.directive.grammar.body;

import java.util.List;

/** What a name means beside the name before it. */
final class RunParts {
    private RunParts() {}

    /** "UBND các huyện: Phú Lâm và thành phố An Sơn": the town means its committee too. */
    static Mention committeeOf(Mention found, Mention previous) {
        boolean named = previous.org().matches("(?:HEAD\\()?[A-Z]+_HUYEN:[^*)]+\\)?")
                && found.org().matches("HUYEN:[^*]+");
        if (!named) {
            return found;
        }
        String prefix = previous.org().substring(0, previous.org().indexOf(':') + 1);
        String org = prefix + found.org().substring("HUYEN:".length()) + (previous.head() ? ")" : "");
        return new Mention(found.start(), found.end(), org, previous.kind());
    }

    /** A head of generic bodies governs the generic bodies after it: one addressee, as one sentence of duty. */
    static void absorb(List<Mention> mentions, Mention next) {
        if (!mentions.isEmpty()) {
            Mention last = mentions.getLast();
            boolean generic = last.org().startsWith("HEAD(SO_BAN_NGANH:*")
                    && (next.org().startsWith("MTTQ") || next.org().startsWith("LLVT"));
            if (generic) {
                String inner = last.org().substring(0, last.org().length() - 1) + "," + next.org() + ")";
                mentions.set(mentions.size() - 1, new Mention(last.start(), next.end(), inner, Mention.Kind.HEAD));
                return;
            }
        }
        mentions.add(next);
    }
}
