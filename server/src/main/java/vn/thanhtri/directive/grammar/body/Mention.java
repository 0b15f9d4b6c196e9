package vn.thanhtri.directive.grammar.body;

/** An agency found in the folded text at {@code [start, end)}. */
public record Mention(int start, int end, String org, Kind kind) {
    /** How the name may go on, and how much it is worth outside an order. */
    public enum Kind {
        ORG,
        GROUP,
        PEOPLE,
        /** Named unit of a kind; bare names may follow: "UBND huyện Phú Bình, Phổ Yên". */
        NAMED,
        /** Sở or Bộ of a field; bare fields may follow: "Sở Y tế, Tài chính". */
        SECTOR,
        /** A unit rather than its committee: "huyện Phú Bình". */
        PLACE,
        PLACE_NAMED,
        /** Common nouns that are an addressee only in the place of one. */
        WEAK,
        HEAD,
        /** Told by its shape only. */
        UNLISTED
    }

    Mention withOrg(int from, String newOrg) {
        return new Mention(from, end, newOrg, Kind.HEAD);
    }

    public boolean head() {
        return kind == Kind.HEAD;
    }
}
