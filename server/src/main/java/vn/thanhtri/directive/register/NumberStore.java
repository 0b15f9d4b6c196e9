package vn.thanhtri.directive.register;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.Channel;

/**
 * Numbers of documents: from 1 on 1 January, by issuer, group of kinds and year, without gaps and without doubles. The row of
 * the last number is locked until the transaction ends; who is rolled back gives the number back.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Điều 15 and Điều 22.
 */
@Repository
public class NumberStore {
    static final String INCOMING = "IN";
    static final long NO_ISSUER = 0;
    private static final int YEARS_OF_A_TERM = 5;

    private final JdbcClient database;

    NumberStore(JdbcClient database) {
        this.database = database;
    }

    /** The year in which numbers begin at 1: each year, in the Party each term of the committee (five years). */
    public static int firstYear(Channel channel, LocalDate day) {
        return channel == Channel.PARTY ? day.getYear() / YEARS_OF_A_TERM * YEARS_OF_A_TERM : day.getYear();
    }

    /**
     * Takes a number of an own document for good. The database waits for another transaction that is about to take it, whether it
     * issues the document or takes it in from a file.
     *
     * @param group the symbol without its number, e.g. {@code /TB-UBND}, {@code -CV/TU}
     * @return false when it is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(String area, String group, int year, int number) {
        return database.sql("""
                                insert into directive.own_number (area, number_group, year, number)
                                values (:area, :group, :year, :number) on conflict do nothing
                                """)
                        .param("area", area)
                        .param("group", group)
                        .param("year", year)
                        .param("number", number)
                        .update()
                == 1;
    }

    /**
     * The next number, for this transaction alone.
     *
     * @param issuer number of the agency that issues; {@link #NO_ISSUER} for what came in
     * @param group abbreviation the kinds share, e.g. {@code TB}; {@link #INCOMING} for what came in
     * @param known highest number that was given outside of this counter; 0 for none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String area, long issuer, String group, int year, int known) {
        return database.sql("""
                        insert into directive.counter (area, issuer, number_group, year, last)
                        values (:area, :issuer, :group, :year, :known + 1)
                        on conflict (area, issuer, number_group, year)
                        do update set last = greatest(counter.last, :known) + 1
                        returning last
                        """)
                .param("area", area)
                .param("issuer", issuer)
                .param("group", group)
                .param("year", year)
                .param("known", known)
                .query(Integer.class)
                .single();
    }
}
