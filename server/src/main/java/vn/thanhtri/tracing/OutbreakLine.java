package vn.thanhtri.tracing;

/** An outbreak in the list: cases, those found in the community, F1 under follow-up. */
public record OutbreakLine(Outbreak outbreak, String place, int cases, int community, int contacts) {}
