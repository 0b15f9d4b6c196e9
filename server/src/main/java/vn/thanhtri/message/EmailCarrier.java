package vn.thanhtri.message;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * E-mail by SMTP. {@code smtp.url} is {@code smtp://user:password@host:587} (STARTTLS where the server offers it;
 * {@code ?starttls=required} insists) or {@code smtps://…:465}; {@code smtp.from} the sender's address.
 */
@Component
class EmailCarrier implements Carrier {
    private static final String PATIENCE_MILLISECONDS = "20000";

    private final WaySettings settings;

    EmailCarrier(WaySettings settings) {
        this.settings = settings;
    }

    @Override
    public Delivery.Way way() {
        return Delivery.Way.EMAIL;
    }

    @Override
    public boolean isConfigured() {
        return !settings.get("smtp.url").isEmpty() && !settings.get("smtp.from").isEmpty();
    }

    @Override
    public String describe() {
        if (!isConfigured()) {
            return "";
        }
        URI url = URI.create(settings.get("smtp.url"));
        return url.getHost() + ":" + port(url) + ", " + settings.get("smtp.from");
    }

    @Override
    public void send(Outgoing message) throws NotDelivered {
        try {
            MimeMessage mail = new Marked(session(), message.token().toString());
            mail.setFrom(new InternetAddress(settings.get("smtp.from"), true));
            mail.setRecipient(RecipientType.TO, new InternetAddress(message.address(), true));
            mail.setSubject(message.subject(), "UTF-8");
            mail.setText(message.body(), "UTF-8");
            mail.setSentDate(Date.from(message.queuedAt()));
            mail.setHeader("Auto-Submitted", "auto-generated");
            if (message.urgent()) {
                mail.setHeader("Importance", "high");
            }
            Transport.send(mail);
        } catch (AddressException wrong) {
            throw new NotDelivered(told(wrong), true, wrong);
        } catch (SendFailedException refused) {
            throw new NotDelivered(told(refused), isForGood(refused), refused);
        } catch (MessagingException trouble) {
            throw new NotDelivered(told(trouble), false, trouble);
        }
    }

    /** 5xx about the address: the mailbox does not exist. A server that is busy answers 4xx. */
    private static boolean isForGood(SendFailedException refused) {
        for (Exception cause = refused; cause instanceof MessagingException; ) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= 500;
            }
            cause = ((MessagingException) cause).getNextException();
        }
        return false;
    }

    private static String told(Exception trouble) {
        return String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
    }

    private Session session() {
        URI url = URI.create(settings.get("smtp.url"));
        boolean implicit = "smtps".equals(url.getScheme());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", url.getHost());
        properties.setProperty("mail.smtp.port", String.valueOf(port(url)));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(implicit));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf("starttls=required".equals(url.getQuery())));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLISECONDS);
        Authenticator account = account(url.getRawUserInfo());
        properties.setProperty("mail.smtp.auth", String.valueOf(account != null));
        return Session.getInstance(properties, account);
    }

    private static int port(URI url) {
        return url.getPort() > 0 ? url.getPort() : "smtps".equals(url.getScheme()) ? 465 : 587;
    }

    private static @Nullable Authenticator account(@Nullable String userInfo) {
        if (userInfo == null) {
            return null;
        }
        int colon = userInfo.indexOf(':');
        String user = decoded(colon < 0 ? userInfo : userInfo.substring(0, colon));
        String password = colon < 0 ? "" : decoded(userInfo.substring(colon + 1));
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        };
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The same number at every try, so that mail programs know the second copy. */
    private static final class Marked extends MimeMessage {
        private final String token;

        Marked(Session session, String token) {
            super(session);
            this.token = token;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + token + "@thanhtri>");
            setHeader("Idempotency-Key", token);
        }
    }
}
