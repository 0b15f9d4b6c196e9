package vn.thanhtri.tiers;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Times as {@code 2021-07-27T08:30}. One per thread: it remembers the last day it read. */
final class CsvTime {
    /** Not a time; also outside of what {@link Minutes} holds. */
    static final int UNREADABLE = Integer.MIN_VALUE + 1;

    static final int LENGTH = 16;
    private static final int DATE_LENGTH = 10;

    private long lastDate = -1;
    private int lastDayMinute;

    int parse(byte[] source, int from, int to) {
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
        long date = ((long) year << 16) | (month << 8) | day;
        if (date != lastDate) {
            int start = dayMinute(year, month, day);
            if (start == UNREADABLE) {
                return UNREADABLE;
            }
            lastDate = date;
            lastDayMinute = start;
        }
        return lastDayMinute + hour * 60 + minute;
    }

    /** The two digits here; far below zero where they are not. */
    private static int two(byte[] source, int at) {
        int tens = source[at] - '0';
        int ones = source[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
    }

    private static int dayMinute(int year, int month, int day) {
        try {
            long start = LocalDate.of(year, month, day).toEpochDay() * Minutes.PER_DAY;
            return start < Minutes.FIRST || start > Minutes.LAST ? UNREADABLE : (int) start;
        } catch (DateTimeException notADay) {
            return UNREADABLE;
        }
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
