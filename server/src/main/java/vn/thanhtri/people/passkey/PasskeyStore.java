package vn.thanhtri.people.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Public keys of accounts; the private ones never leave their devices. */
@Repository
class PasskeyStore {
    private static final String COLUMNS =
            "id, officer, credential, attestation, public_key, uses, verified, transports, eligible, backed_up, label, made_at, used_at";

    private final JdbcClient database;

    PasskeyStore(JdbcClient database) {
        this.database = database;
    }

    void insert(long officer, String area, CredentialRecord key, String label, Instant now) {
        database.sql("""
                        insert into people.passkey (officer, area, credential, attestation, public_key, uses, verified, transports,
                                                    eligible, backed_up, label, made_at)
                        values (:officer, :area, :credential, :attestation, :key, :uses, :verified, :transports,
                                :eligible, :backed, :label, :now)
                        """)
                .param("officer", officer)
                .param("area", area)
                .param("credential", key.getCredentialId().getBytes())
                .param(
                        "attestation",
                        Objects.requireNonNull(key.getAttestationObject()).getBytes())
                .param("key", key.getPublicKey().getBytes())
                .param("uses", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param(
                        "transports",
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("eligible", key.isBackupEligible())
                .param("backed", key.isBackupState())
                .param("label", label)
                .param("now", Rows.utc(now))
                .update();
    }

    void used(CredentialRecord key, Instant now) {
        database.sql("""
                        update people.passkey
                        set uses = :uses, verified = :verified, backed_up = :backed, used_at = :now
                        where credential = :credential
                        """)
                .param("uses", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param("backed", key.isBackupState())
                .param("now", Rows.utc(now))
                .param("credential", key.getCredentialId().getBytes())
                .update();
    }

    Optional<CredentialRecord> find(byte[] credential) {
        return database.sql("select " + COLUMNS + " from people.passkey where credential = :credential")
                .param("credential", credential)
                .query((row, n) -> record(row))
                .optional();
    }

    List<CredentialRecord> listOf(long officer) {
        return database.sql("select " + COLUMNS + " from people.passkey where officer = :officer order by id")
                .param("officer", officer)
                .query((row, n) -> record(row))
                .list();
    }

    List<Passkey> list(long officer) {
        return database.sql("select " + COLUMNS + " from people.passkey where officer = :officer order by id")
                .param("officer", officer)
                .query((row, n) -> new Passkey(
                        row.getLong("id"),
                        row.getString("label"),
                        Rows.instant(row, "made_at"),
                        Rows.findInstant(row, "used_at")))
                .list();
    }

    int delete(long officer, long id) {
        return database.sql("delete from people.passkey where officer = :officer and id = :id")
                .param("officer", officer)
                .param("id", id)
                .update();
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        Instant made = Rows.instant(row, "made_at");
        Instant used = Rows.findInstant(row, "used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(UserHandle.of(row.getLong("officer")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("uses"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("label"))
                .created(made)
                .lastUsed(used == null ? made : used)
                .build();
    }
}
