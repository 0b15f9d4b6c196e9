package vn.thanhtri.policy;

import java.time.LocalDate;

/**
 * The document a number comes from.
 *
 * @param number number and symbol as printed
 * @param issuer who issued it
 * @param rank {@code national}, {@code ministry}, {@code province}, {@code district}, {@code commune}, or {@code
 *     operational} for a setting that is no law
 * @param sameDay order among the documents of one day, from 1
 */
public record Issued(String number, String issuer, String rank, LocalDate signed, int sameDay) {
    public boolean isOperational() {
        return rank.equals("operational");
    }
}
