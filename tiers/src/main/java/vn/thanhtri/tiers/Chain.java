package vn.thanhtri.tiers;

import java.util.List;

/**
 * Why a person has their tier: the contacts along which infection could have travelled to them.
 *
 * <p>The links lead from a case to the person, as many as the tier. The last one is the earliest contact that reaches into
 * the horizon before asOf, the others the earliest that make the following one possible; of several at the same minute the
 * one with the lower person index, an encounter before a setting, the lower encounter id or setting index.
 *
 * @param links empty for a case
 */
public record Chain(int person, Standing standing, List<Link> links) {}
