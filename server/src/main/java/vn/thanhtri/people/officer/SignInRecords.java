package vn.thanhtri.people.officer;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Looks;
import vn.thanhtri.web.entry.TooManyTriesException;

/** Every sign-in, sign-out and failure is a fact; wrong ones make the next try wait. */
@Component
class SignInRecords {
    private static final String SUBJECT = "officer";

    private final Looks looks;
    private final Officers officers;
    private final SignInDelays delays;

    SignInRecords(Looks looks, Officers officers, SignInDelays delays) {
        this.looks = looks;
        this.officers = officers;
        this.delays = delays;
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        Authentication done = event.getAuthentication();
        delays.succeeded(SignIn.sourceOf(done), done.getName());
        record(LookFact.SIGNED_IN, done);
    }

    @EventListener
    void ended(LogoutSuccessEvent event) {
        record(LookFact.SIGNED_OUT, event.getAuthentication());
    }

    /** What was typed as a name is kept only when it is one: some type their password there. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        if (event.getException() instanceof TooManyTriesException) {
            return;
        }
        Authentication tried = event.getAuthentication();
        String source = SignIn.sourceOf(tried);
        delays.failed(source, tried.getName());
        Acting.run(Actor.system(), () -> {
            Officer known = officers.findByUsername(tried.getName()).orElse(null);
            looks.record(
                    LookFact.SIGN_IN_FAILED,
                    new SubjectRef(SUBJECT, known == null ? 0 : known.id()),
                    known == null ? "" : known.area(),
                    Map.of("at", known == null ? source : known.username() + " · " + source));
        });
    }

    private void record(LookFact kind, Authentication done) {
        if (done.getPrincipal() instanceof AccountPrincipal officer
                && officer.actor().officer() != null) {
            long id = officer.actor().officer();
            Acting.run(
                    officer.actor(),
                    () -> looks.record(
                            kind,
                            new SubjectRef(SUBJECT, id),
                            officer.actor().area(),
                            Map.of("at", SignIn.sourceOf(done))));
        }
    }
}
