package vn.thanhtri.tracing.cases;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes of an outbreak, compared by letters and number. */
@Repository
class CaseCodeStore {
    private final JdbcClient database;

    CaseCodeStore(JdbcClient database) {
        this.database = database;
    }

    /** One more than the highest number so far; where there is no higher one, the lowest that is free. */
    int nextNumber(long outbreak, String prefix) {
        return database.sql("""
                        with given as (select code_number as number from tracing.person_case
                                       where outbreak = :outbreak and code_prefix = :prefix),
                             last as (select coalesce(max(number), 0) as number from given)
                        select case when last.number < :highest then last.number + 1
                                    else (select min(n.number)
                                          from (select 1 as number union all select number + 1 from given) as n
                                          where n.number not in (select number from given)) end
                        from last
                        """)
                .param("outbreak", outbreak)
                .param("prefix", prefix)
                .param("highest", CaseCode.HIGHEST)
                .query(Integer.class)
                .single();
    }

    Optional<Long> find(long outbreak, CaseCode code) {
        return database.sql("""
                        select id from tracing.person_case
                        where outbreak = :outbreak and code_prefix = :prefix and code_number = :number
                        order by id limit 1
                        """)
                .param("outbreak", outbreak)
                .param("prefix", code.prefix())
                .param("number", code.number())
                .query(Long.class)
                .optional();
    }
}
