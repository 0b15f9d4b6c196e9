package vn.thanhtri.quarantine.cross;

/**
 * How likely PCR finds an infection on the day {@code firstDay + i} of its clock.
 *
 * @param tail factor for each day after the table's end
 * @param lastDay from the day after it nothing is found
 */
record Sensitivity(String name, int firstDay, double[] table, double tail, int lastDay) {
    double on(int day) {
        int at = day - firstDay;
        if (at < 0 || day > lastDay) {
            return 0;
        }
        return at < table.length ? table[at] : table[table.length - 1] * Math.pow(tail, at - table.length + 1);
    }
}
