package vn.thanhtri.people.oidc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the identity provider is and what this system is to it.
 *
 * @param issuer address that its {@code .well-known/openid-configuration} stands under
 * @param client number that the provider gave
 * @param secret the client's secret
 * @param claim which claim names the account here
 */
@ConfigurationProperties("thanhtri.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String client,
        @DefaultValue("") String secret,
        @DefaultValue("preferred_username") String claim) {
    /** Never with the secret: settings are written into logs. */
    @Override
    public String toString() {
        return issuer + " as " + client;
    }
}
