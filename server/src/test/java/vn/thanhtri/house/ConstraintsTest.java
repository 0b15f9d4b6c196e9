package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** What the database lets stand only once: whoever comes second hears why. */
@DatabaseTest
@DisplayName("What may stand only once")
class ConstraintsTest {
    /** Written by the program itself, which knows what it wrote, or within one command. */
    private static final Set<String> OWN = Set.of(
            "binding_document_key_key",
            "delivery_message_channel_address_key",
            "delivery_token_key",
            "entry_edition_record_key_scope_subject_key",
            "entry_edition_key_scope_subject_tstzrange_excl",
            "point_document_key_key",
            "message_event_key",
            "obligation_subject_kind_subject_id_rule_occurrence_key",
            "past_episode_person_episode_key",
            "question_key_subject_area_key",
            "task_document_key_key",
            "token_digest_key",
            "unclaimed_document_starts_key",
            "unit_of_the_day");

    @Autowired
    private JdbcClient database;

    @Test
    @DisplayName("has words in both languages for who comes second")
    void hasWords() {
        List<String> once = database.sql("""
                        select i.relname
                        from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
                        where (x.indisunique or x.indisexclusion) and not x.indisprimary
                          and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')
                        order by 1
                        """).query(String.class).list();
        Set<String> words = new Words().keys(Language.VI);
        assertThat(once)
                .hasSizeGreaterThan(20)
                .filteredOn(
                        name -> !name.endsWith("_corrects") && !name.matches(".*_corrects_idx") && !OWN.contains(name))
                .allSatisfy(name -> assertThat(words).contains("constraint." + name));
    }
}
