package vn.thanhtri.people.person;

/** Telephones by their digits, as they are dialled in the country: {@code +84 912.345.678} is {@code 0912345678}. */
public final class PhoneNumber {
    private static final int WITHOUT_ZERO = 9;

    private PhoneNumber() {}

    /** Digits with the leading zero that spreadsheets drop; empty when there is none. */
    public static String digits(String written) {
        String digits = written.replaceAll("\\D", "");
        if (written.strip().startsWith("+84") || digits.startsWith("0084")) {
            return "0" + digits.replaceFirst("^(00)?84", "").replaceFirst("^0", "");
        }
        if (digits.length() == WITHOUT_ZERO && digits.matches("[35789].*")) {
            return "0" + digits;
        }
        return digits.length() > WITHOUT_ZERO + 1 && digits.startsWith("84")
                ? "0" + digits.substring(2).replaceFirst("^0", "")
                : digits;
    }
}
