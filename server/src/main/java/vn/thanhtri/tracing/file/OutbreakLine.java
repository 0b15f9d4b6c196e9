package vn.thanhtri.tracing.file;

import vn.thanhtri.tracing.cases.Outbreak;

/** An outbreak in the list: cases, those found in the community, F1 under follow-up. */
public record OutbreakLine(Outbreak outbreak, String place, int cases, int community, int contacts) {}
