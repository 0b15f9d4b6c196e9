package vn.thanhtri.directive.grammar.reading;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.head.HeadReader;
import vn.thanhtri.directive.grammar.head.TailReader;

/**
 * How far each field of the head can be trusted, by where it was found: said by the head itself, told by a copy, or inferred. What a document
 * with a head does not say is doubted too.
 */
final class HeadGrounds {
    private final Map<String, Ground> grounds = new TreeMap<>();

    private HeadGrounds() {}

    static Map<String, Ground> of(
            HeadReader head,
            TailReader tail,
            boolean issuer,
            boolean inferred,
            @Nullable String province,
            boolean placed) {
        HeadGrounds found = new HeadGrounds();
        boolean told = head.issuerTold != null;
        String where = told ? "told" : "head";
        boolean form = head.symbol != null || head.date != null && !told;
        found.put("type", head.type() != null, head.typeWord == null ? "inferred" : where, form || told);
        found.put("symbol", head.symbol != null, where, form || head.typeWord != null);
        found.put("date", head.date != null, where, form || head.typeWord != null);
        found.put("issuer", issuer || inferred, issuer ? where : "inferred", true);
        found.put("province", province != null, placed ? "head" : "inferred", false);
        found.put("place", head.place != null, "head", form);
        found.put("signer", tail.signer != null, "tail", form);
        return found.grounds;
    }

    /** @param expected whether such a document says it, so that its absence is doubted */
    private void put(String field, boolean there, String where, boolean expected) {
        if (there) {
            grounds.put(field, Doubts.ground(field + "-" + where));
        } else if (expected) {
            grounds.put(field, Doubts.ground(field + "-missing"));
        }
    }
}
