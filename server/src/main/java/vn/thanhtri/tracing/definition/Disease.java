package vn.thanhtri.tracing.definition;

import vn.thanhtri.web.Language;

/**
 * What the cases of an outbreak have; its numbers stand in the policy book.
 *
 * @param code e.g. {@code COVID19}
 * @param subject the subject of its numbers in the policy book
 */
public record Disease(String code, String nameVi, String nameEn, String subject) {
    public static final String COVID19 = "COVID19";

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }
}
