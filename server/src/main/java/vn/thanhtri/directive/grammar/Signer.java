package vn.thanhtri.directive.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signed, and through which chain of authority; the accountable issuer is the first link, not the signer.
 *
 * @param authority outermost first
 */
public record Signer(@Nullable String name, @Nullable String title, List<Authority> authority, Span span) {
    public Signer {
        authority = List.copyOf(authority);
    }

    /** A link of the chain: code TL, KT, TM, TUQ or Q and the office signed for. */
    public record Authority(String code, String onBehalfOf) {}
}
