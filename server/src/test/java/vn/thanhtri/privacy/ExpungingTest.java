package vn.thanhtri.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.personal.PersonalFieldStore;
import vn.thanhtri.kernel.seal.Finding;
import vn.thanhtri.kernel.seal.Sealer;
import vn.thanhtri.kernel.seal.Verification;
import vn.thanhtri.policy.book.PolicyDecision;
import vn.thanhtri.policy.book.PolicyQuestion;
import vn.thanhtri.policy.book.PolicyQuestions;
import vn.thanhtri.test.DatabaseTest;

@DatabaseTest
@DisplayName("Xóa dữ liệu cá nhân")
class ExpungingTest extends Somebody {
    private static final String OFF = "set session_replication_role = replica; ";

    @Autowired
    private PersonalFieldStore fields;

    @Autowired
    private PolicyQuestions questions;

    @Autowired
    private Retention retention;

    @Autowired
    private Sealer sealer;

    @Autowired
    private JournalKeys keys;

    @Test
    @DisplayName("xóa thì không còn ở đâu, kể cả sổ việc; số, năm sinh và xã còn lại; sổ việc vẫn tự chứng minh")
    void expungedEverywhere() throws SQLException {
        sealAll();
        assertThat(findAnywhere(name)).isNotEmpty();
        Acting.run(COMMANDER, () -> retention.expunge(person, "theo yêu cầu của chính người đó"));
        assertThat(findAnywhere(name)).isEmpty();
        assertThat(findAnywhere(phone)).isEmpty();
        assertThat(list("select born_year || area || full_name from people.person where id = " + person))
                .containsExactly("198519.173.05917.(đã xóa)");
        assertThat(verify(person, "")).isNull();
        sealAll();
        assertThat(verify(person, "")).isNull();
    }

    @Test
    @DisplayName("sửa phần còn lại của một việc đã xóa, hay tự xóa lấy bằng quyền chủ cơ sở dữ liệu, thì bị phát hiện")
    void tamperingIsStillFound() throws SQLException {
        sealAll();
        String whole = "update kernel.journal set payload = '{}' where kind = 'PersonRegistered' and subject_id = ";
        assertThat(verify(person, whole + person)).isNotNull();
        Acting.run(COMMANDER, () -> retention.expunge(person, "hết thời hạn"));
        sealAll();
        String emptied = " where kind = 'PersonRegistered' and subject_id = " + person;
        assertThat(verify(person, "update kernel.journal set actor_name = 'ai khác'" + emptied))
                .isNotNull();
        assertThat(verify(person, "update kernel.journal set payload = '{\"name\": \"ai khác\"}'" + emptied))
                .isNotNull();
        assertThat(verify(person, "update kernel.journal_expunged set kept = sha256('x')"))
                .isNotNull();
        assertThat(verify(person, "delete from kernel.journal_expunged")).isNotNull();
        long other = register("Lý Thị Nguyên Vẹn", "", "");
        sealAll();
        assertThat(verify(person, """
                        insert into kernel.journal_expunged
                        select j.id, b.digests, e.expunged_by, e.expunge_proof
                        from kernel.journal j, (select sha256('y') as digests) b, (select * from kernel.journal_expunged limit 1) e
                        where j.kind = 'PersonRegistered' and j.subject_id = %d
                        """.formatted(other)))
                .as("an expunging that the program never did")
                .isNotNull();
    }

    @Test
    @DisplayName("chỉ cấp tỉnh xóa được, phải có lý do, và không xóa người đang là ca bệnh hay tiếp xúc")
    void guarded() {
        Actor district = new Actor(null, null, "Chỉ huy huyện", "19.173.", Role.COMMANDER);
        assertThat(refusal(() -> Acting.run(district, () -> retention.expunge(person, "vì sao"))))
                .isEqualTo(403);
        assertThat(refusal(() -> Acting.run(COMMANDER, () -> retention.expunge(person, " "))))
                .isEqualTo(422);
        assertThatThrownBy(() -> Acting.run(
                        new Actor(null, null, "Tỉnh khác", "33.", Role.COMMANDER),
                        () -> retention.expunge(person, "vì sao")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @DisplayName("chưa ai định thời hạn thì không xóa ai; tỉnh định rồi thì ai hết hạn mới bị xóa")
    void retentionByPolicy() throws SQLException {
        assertThat(retention.expungeDue()).isZero();
        assertThat(Acting.as(
                        Actor.system(), () -> fields.listOver(List.of(person), Instant.parse("2021-01-01T00:00:00Z"))))
                .as("something has concerned them since")
                .isEmpty();
        assertThat(Acting.as(
                        Actor.system(),
                        () -> fields.listOver(List.of(person), Instant.now().plus(Duration.ofDays(1)))))
                .containsExactly(person);
        Actor office = new Actor(null, null, "Lâm Thị Hòa", "19.", Role.OFFICE);
        PolicyQuestion open = Acting.as(
                office,
                () -> questions.list("19.", Instant.now()).stream()
                        .filter(question -> question.key().equals(Retention.DAYS))
                        .findFirst()
                        .orElseThrow());
        Acting.run(
                office,
                () -> questions.answer(
                        new PolicyDecision(open.id(), "0", "5/QĐ-UBND", "Thời hạn lưu giữ", LocalDate.of(2026, 1, 1))));
        assertThat(retention.expungeDue()).isPositive();
        assertThat(list("select full_name from people.person where id = " + person))
                .containsExactly("(đã xóa)");
    }

    private void sealAll() {
        sealer.seal();
        sealer.seal();
    }

    /** What verify finds after a tampering by the owner with triggers off, which is undone; null when all is whole. */
    private @Nullable Finding verify(long about, String tampering) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            assertThat(about).isPositive();
            if (!tampering.isEmpty()) {
                // committed on a database of this class alone, and taken back below
                statement.execute("create schema if not exists kept");
                statement.execute("create table kept.journal as table kernel.journal");
                statement.execute("create table kept.expunged as table kernel.journal_expunged");
                statement.execute(OFF + tampering);
            }
            try {
                return Verification.run(connection, keys, List.of()).first().orElse(null);
            } finally {
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
                if (!tampering.isEmpty()) {
                    statement.execute(
                            OFF + "delete from kernel.journal_expunged; delete from kernel.journal;"
                                    + " insert into kernel.journal select * from kept.journal;"
                                    + " insert into kernel.journal_expunged select * from kept.expunged; drop schema kept cascade");
                }
            }
        }
    }

    /** Tables any of whose rows holds the text. */
    private List<String> findAnywhere(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : list("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                        """)) {
            if (!list("select 1 from %s t where t::text like '%%%s%%' limit 1".formatted(table, text))
                    .isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }
}
