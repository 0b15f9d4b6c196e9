package vn.thanhtri.people.oidc;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** The provider's own description of itself, fetched with the first sign-in: this server starts without it. */
final class Provider implements ClientRegistrationRepository {
    static final String ID = "oidc";
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    Provider(OidcSettings settings) {
        this.settings = settings;
    }

    /** Null while the provider does not answer. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration found = known;
        if (found == null) {
            try {
                found = ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId(ID)
                        .clientId(settings.client())
                        .clientSecret(settings.secret())
                        .scope("openid", "profile")
                        .build();
                known = found;
            } catch (IllegalArgumentException | IllegalStateException away) {
                LOG.warn("the identity provider {} does not answer: {}", settings.issuer(), away.getMessage());
                return null;
            }
        }
        return found;
    }
}
