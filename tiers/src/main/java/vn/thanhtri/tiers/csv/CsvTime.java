package vn.thanhtri.tiers.csv;

import java.time.LocalDate;
import vn.thanhtri.tiers.Minutes;

/** Times as {@code 2021-07-27T08:30}. */
final class CsvTime {
    /** Not a time; also outside of what {@link Minutes} holds. */
    static final int UNREADABLE = Integer.MIN_VALUE + 1;

    static final int LENGTH = 16;
    private static final int DATE_LENGTH = 10;

    /** From 0000-03-01. */
    private static final int DAYS_TO_1970 = 719_468;

    private static final int[] MONTH_DAYS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private CsvTime() {}

    static int parse(byte[] source, int from, int to) {
        if (to - from != LENGTH
                || source[from + 4] != '-'
                || source[from + 7] != '-'
                || source[from + DATE_LENGTH] != 'T'
                || source[from + 13] != ':') {
            return UNREADABLE;
        }
        int year = two(source, from) * 100 + two(source, from + 2);
        int month = two(source, from + 5);
        int day = two(source, from + 8);
        int hour = two(source, from + 11);
        int minute = two(source, from + 14);
        if (year < 0 || month < 0 || day < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return UNREADABLE;
        }
        int start = dayMinute(year, month, day);
        return start == UNREADABLE ? UNREADABLE : start + hour * 60 + minute;
    }

    /** The two digits here; far below zero where they are not. */
    private static int two(byte[] source, int at) {
        int tens = source[at] - '0';
        int ones = source[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
    }

    private static int dayMinute(int year, int month, int day) {
        if (year < 1 || year > 5999 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return UNREADABLE;
        }
        // years that begin in March end with the leap day
        int march = month > 2 ? month - 3 : month + 9;
        int y = month > 2 ? year : year - 1;
        int days = y * 365 + y / 4 - y / 100 + y / 400 + (153 * march + 2) / 5 + day - 1;
        return (days - DAYS_TO_1970) * Minutes.PER_DAY;
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : MONTH_DAYS[month];
    }

    /** Writes a finite minute, always {@link #LENGTH} bytes. */
    static void write(int minute, byte[] target, int at) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(minute, Minutes.PER_DAY));
        int ofDay = Math.floorMod(minute, Minutes.PER_DAY);
        writeTwo(date.getYear() / 100, target, at);
        writeTwo(date.getYear() % 100, target, at + 2);
        target[at + 4] = '-';
        writeTwo(date.getMonthValue(), target, at + 5);
        target[at + 7] = '-';
        writeTwo(date.getDayOfMonth(), target, at + 8);
        target[at + DATE_LENGTH] = 'T';
        writeTwo(ofDay / 60, target, at + 11);
        target[at + 13] = ':';
        writeTwo(ofDay % 60, target, at + 14);
    }

    private static void writeTwo(int value, byte[] target, int at) {
        target[at] = (byte) ('0' + value / 10);
        target[at + 1] = (byte) ('0' + value % 10);
    }
}
