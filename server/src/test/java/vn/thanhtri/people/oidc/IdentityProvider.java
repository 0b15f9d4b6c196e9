package vn.thanhtri.people.oidc;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import vn.thanhtri.test.Probes;

/** An identity provider (Spring Authorization Server) as a program of its own: the port stands in its only argument. */
@EnableWebSecurity
final class IdentityProvider {
    static final String CLIENT = "thanhtri";
    static final String SECRET = "bí-mật-thử";
    static final String PASSWORD = "mua-thu-la-vang-roi";
    /** One who has an account here, one who has none. */
    static final String OFFICER = "dinh.danh";

    static final String STRANGER = "nguoi.la";
    static final String BACK = "http://localhost/login/oauth2/code/oidc";

    /** Argument: the port. Ends when its input ends. */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("identity-provider").toString());
        tomcat.setPort(port);
        tomcat.getConnector();
        Context site = tomcat.addContext("", null);
        site.addServletContainerInitializer(
                (kinds, servlets) -> {
                    System.setProperty("identity.port", arguments[0]);
                    AnnotationConfigWebApplicationContext beans = new AnnotationConfigWebApplicationContext();
                    beans.setServletContext(servlets);
                    beans.register(IdentityProvider.class);
                    beans.refresh();
                    servlets.addFilter(
                                    "springSecurityFilterChain",
                                    new DelegatingFilterProxy("springSecurityFilterChain", beans))
                            .addMappingForUrlPatterns(null, false, "/*");
                    servlets.addServlet("none", new Nothing()).addMapping("/");
                },
                Set.of());
        tomcat.start();
        Probes.say("READY");
        awaitEndOfInput();
        tomcat.stop();
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
    }

    private static final class Nothing extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(withDefaults())
                .build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                User.withUsername(OFFICER)
                        .password("{noop}" + PASSWORD)
                        .roles("X")
                        .build(),
                User.withUsername(STRANGER)
                        .password("{noop}" + PASSWORD)
                        .roles("X")
                        .build());
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(BACK)
                .scope("openid")
                .scope("profile")
                .build());
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder()
                .issuer("http://127.0.0.1:" + System.getProperty("identity.port"))
                .build();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey((RSAPrivateKey) pair.getPrivate())
                .keyID("1")
                .build()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }
}
