package vn.thanhtri.directive.grammar;

/**
 * An agency named by an order.
 *
 * @param org organisation code, several joined by a comma; {@code *} means all of the kind, {@code :name} the one named
 * @param how mechanism: head_subject, inherited, norm, verb:giao, verb:yeu_cau, verb:chi_dao …
 */
public record Addressee(Span span, String org, Role role, String how, Ground ground) {
    public boolean inherited() {
        return how.equals("inherited");
    }
}
