package vn.thanhtri.directive;

import java.util.List;

/** The register of documents as its page shows it, newest first. */
public record Register(List<Document> documents) {}
