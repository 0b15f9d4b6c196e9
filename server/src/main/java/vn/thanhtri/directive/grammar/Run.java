package vn.thanhtri.directive.grammar;

import java.util.List;

/** Agencies named in one breath: "Sở Y tế, Tài chính và UBND các huyện". */
record Run(List<Mention> mentions) {
    Run {
        mentions = List.copyOf(mentions);
    }

    int start() {
        return mentions.getFirst().start();
    }

    int end() {
        return mentions.getLast().end();
    }

    boolean strong() {
        return mentions.stream().anyMatch(m -> m.kind() != Mention.Kind.WEAK);
    }

    boolean allHeads() {
        return mentions.stream().allMatch(Mention::head);
    }
}
