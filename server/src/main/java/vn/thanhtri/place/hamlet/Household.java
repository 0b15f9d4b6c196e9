package vn.thanhtri.place.hamlet;

import vn.thanhtri.place.Validity;

/**
 * People who live together.
 *
 * @param hamlet number of the hamlet
 * @param head name of the head of the household
 * @param address house number and street or landmark; may be empty
 * @param phone digits; empty when not known
 * @param area path of the commune
 */
public record Household(long id, long hamlet, String head, String address, String phone, String area, Validity valid) {}
