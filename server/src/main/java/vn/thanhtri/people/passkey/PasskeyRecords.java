package vn.thanhtri.people.passkey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.people.officer.Officer;
import vn.thanhtri.people.officer.Officers;

/**
 * Accounts and their keys as the WebAuthn ceremonies ask for them. Before sign-in nobody acts, so the system looks keys
 * up; a key is added by whoever is signed in.
 */
@Component
class PasskeyRecords implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private final Passkeys passkeys;
    private final Officers officers;

    PasskeyRecords(Passkeys passkeys, Officers officers) {
        this.passkeys = passkeys;
        this.officers = officers;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return Acting.as(Actor.system(), () -> passkeys.find(credential.getBytes()))
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return Acting.as(Actor.system(), () -> passkeys.listOf(UserHandle.officerOf(handle)));
    }

    /** A known key was used; an unknown one is new. */
    @Override
    public void save(CredentialRecord key) {
        if (findByCredentialId(key.getCredentialId()) == null) {
            passkeys.add(key);
        } else {
            Acting.run(Actor.system(), () -> passkeys.used(key));
        }
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return Acting.as(Actor.system(), () -> officers.findByUsername(username))
                .map(PasskeyRecords::entity)
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return Acting.as(Actor.system(), () -> officers.find(UserHandle.officerOf(handle)))
                .map(PasskeyRecords::entity)
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Officer officer) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(UserHandle.of(officer.id()))
                .name(officer.username())
                .displayName(officer.username())
                .build();
    }

    /** Accounts are kept by those who keep accounts. */
    @Override
    public void save(PublicKeyCredentialUserEntity account) {
        throw new UnsupportedOperationException("an account is not made by a passkey");
    }

    /** Keys are removed on the page of their owner, accounts never. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("removed by Passkeys");
    }
}
