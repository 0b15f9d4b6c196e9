package vn.thanhtri.directive.review;

/** A task of an earlier document that says the same in like words. */
public record EarlierTask(long document, String cite, String point, String title) {}
