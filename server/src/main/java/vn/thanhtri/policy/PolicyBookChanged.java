package vn.thanhtri.policy;

/** The book changed while the program runs: an officer answered a question. Published after the change is committed. */
public record PolicyBookChanged(PolicySnapshot before, PolicySnapshot after) {}
