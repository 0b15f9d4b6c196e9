package vn.thanhtri.directive.register;

import java.util.List;
import vn.thanhtri.directive.document.Document;

/**
 * The register of documents as its page shows it, newest first.
 *
 * @param years years of which it holds documents
 * @param kinds kinds of which it holds documents
 */
public record Register(RegisterFilter filter, List<Document> documents, List<Integer> years, List<String> kinds) {}
