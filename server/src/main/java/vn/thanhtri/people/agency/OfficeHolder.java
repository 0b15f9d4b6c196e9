package vn.thanhtri.people.agency;

import vn.thanhtri.place.Validity;

/**
 * Who held a post of an agency, and when.
 *
 * @param title e.g. {@code Chủ tịch}
 * @param phone digits; empty when unknown
 * @param head whether the post is the head of the agency, who answers for its obligations
 */
public record OfficeHolder(long agency, String name, String title, String phone, boolean head, Validity valid) {}
