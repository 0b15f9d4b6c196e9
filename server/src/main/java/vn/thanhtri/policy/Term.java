package vn.thanhtri.policy;

/** A subject or an anchor of the catalogue in both languages. */
public record Term(String vi, String en) {}
