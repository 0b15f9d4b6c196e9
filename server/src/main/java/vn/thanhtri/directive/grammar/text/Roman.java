package vn.thanhtri.directive.grammar.text;

/** Roman numerals of headings, I to XXXIX. */
public final class Roman {
    private Roman() {}

    public static int valueOf(String numeral) {
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int value = digit(numeral.charAt(i));
            boolean subtract = i + 1 < numeral.length() && digit(numeral.charAt(i + 1)) > value;
            sum += subtract ? -value : value;
        }
        return sum;
    }

    private static int digit(char c) {
        return switch (c) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            default -> throw new IllegalArgumentException("Roman digit " + c);
        };
    }
}
