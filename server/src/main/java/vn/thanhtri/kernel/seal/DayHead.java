package vn.thanhtri.kernel.seal;

import java.time.LocalDate;

/**
 * The head at the end of a day, to be printed and signed.
 *
 * @param toId every fact up to this number is held by it
 */
public record DayHead(LocalDate day, Head head, long toId) {}
