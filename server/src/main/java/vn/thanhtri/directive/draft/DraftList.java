package vn.thanhtri.directive.draft;

import java.util.List;

/** Drafts of an office. @param kinds what it may begin; empty for who writes no documents */
public record DraftList(List<SavedDraft> drafts, List<OutgoingKind> kinds) {
    public DraftList {
        drafts = List.copyOf(drafts);
        kinds = List.copyOf(kinds);
    }
}
