package dev.sekisho.identity.proof.kakunin;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.Delivery;
import dev.sekisho.identity.proof.EkycVendor;
import dev.sekisho.identity.proof.SignedBody;
import dev.sekisho.identity.proof.VendorEvent;
import dev.sekisho.identity.proof.WebhookSecrets;
import dev.sekisho.kit.http.TimedSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The vendor kakunin by HTTP: its webhooks carry the whole result; an answer that is no session is as none. */
@ApplicationScoped
class HttpKakunin implements EkycVendor {

    private static final Logger LOG = Logger.getLogger(HttpKakunin.class);
    private static final String SIGNATURE = "Kakunin-Signature";
    private static final int LONGEST_ID = 100;
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private final KakuninClient vendor;
    private final TimedSignature signature;
    private final ObjectMapper json;

    HttpKakunin(@RestClient KakuninClient vendor, WebhookSecrets secrets, ObjectMapper json) {
        this.vendor = vendor;
        this.signature = new TimedSignature(secrets.of(KakuninEvent.VENDOR).bytes());
        this.json = json;
    }

    @Override
    public String name() {
        return KakuninEvent.VENDOR;
    }

    @Override
    public Optional<Session> open(UUID proofId, IdentityMethod method) {
        try {
            return Optional.ofNullable(vendor.open(new KakuninClient.SessionWish(proofId, method)))
                    .filter(HttpKakunin::isSession)
                    .map(opened -> new Session(opened.sessionId(), opened.url()));
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf("kakunin could not be reached: %s", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public Delivery take(SignedBody sent, Instant now) {
        String header = sent.header(SIGNATURE).orElse(null);
        if (!signature.covers(sent.raw(), header, now)) {
            return new Delivery.Unsigned();
        }
        try {
            return Optional.ofNullable(json.readValue(sent.raw(), KakuninEvent.class))
                    .flatMap(KakuninEvent::read)
                    .<Delivery>map(Delivery.Told::new)
                    .orElseGet(Delivery.Malformed::new);
        } catch (IOException notAnEvent) {
            return new Delivery.Malformed();
        }
    }

    @Override
    public Optional<VendorEvent> fetch(String session, Instant now) {
        try {
            return Optional.ofNullable(vendor.result(session))
                    .flatMap(result -> result.asked(now).read())
                    .filter(event -> event.session().id().equals(session));
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf("kakunin gave no result: %s", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public Purge purge(String session) {
        try {
            vendor.forget(session);
            return Purge.FORGOTTEN;
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf("kakunin did not forget: %s", failed.getClass().getSimpleName());
            return Purge.VENDOR_AWAY;
        }
    }

    private static boolean isSession(KakuninClient.SessionOpened opened) {
        return opened.sessionId() != null
                && !opened.sessionId().isBlank()
                && opened.sessionId().length() <= LONGEST_ID
                && opened.url() != null
                && opened.url().getScheme() != null
                && SCHEMES.contains(opened.url().getScheme());
    }
}
