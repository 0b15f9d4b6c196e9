package vn.thanhtri.directive.grammar.body;

import java.util.List;

/** Agencies named in one breath: "Sở Y tế, Tài chính và UBND các huyện". */
public record Run(List<Mention> mentions) {
    public Run {
        mentions = List.copyOf(mentions);
    }

    public int start() {
        return mentions.getFirst().start();
    }

    public int end() {
        return mentions.getLast().end();
    }

    public boolean strong() {
        return mentions.stream().anyMatch(m -> m.kind() != Mention.Kind.WEAK);
    }

    boolean allHeads() {
        return mentions.stream().allMatch(Mention::head);
    }
}
