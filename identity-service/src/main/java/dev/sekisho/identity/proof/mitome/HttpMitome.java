package dev.sekisho.identity.proof.mitome;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.Delivery;
import dev.sekisho.identity.proof.EkycVendor;
import dev.sekisho.identity.proof.SignedBody;
import dev.sekisho.identity.proof.VendorEvent;
import dev.sekisho.identity.proof.WebhookSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The vendor mitome by HTTP: its webhooks only say that something happened, so that each result is fetched. */
@ApplicationScoped
class HttpMitome implements EkycVendor {

    static final String VENDOR = "mitome";

    private static final Logger LOG = Logger.getLogger(HttpMitome.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private final MitomeClient vendor;
    private final MitomeSignature signature;
    private final ObjectMapper json;

    HttpMitome(@RestClient MitomeClient vendor, WebhookSecrets secrets, ObjectMapper json) {
        this.vendor = vendor;
        this.signature = new MitomeSignature(secrets.of(VENDOR));
        this.json = json;
    }

    @Override
    public String name() {
        return VENDOR;
    }

    @Override
    public Optional<Session> open(UUID proofId, IdentityMethod method) {
        return MitomeApplicant.levelOf(method).flatMap(level -> open(proofId, level));
    }

    private Optional<Session> open(UUID proofId, String level) {
        try {
            return Optional.ofNullable(vendor.open(level, new MitomeClient.Wish(proofId)))
                    .filter(opened -> isId(opened.id()) && isPage(opened.inspectionUrl()))
                    .map(opened -> new Session(opened.id(), opened.inspectionUrl()));
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf("mitome could not be reached: %s", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public Delivery take(SignedBody sent, Instant now) {
        if (!signature.covers(sent, now)) {
            return new Delivery.Unsigned();
        }
        try {
            return Optional.ofNullable(json.readValue(sent.raw(), MitomeNotice.class))
                    .flatMap(MitomeNotice::read)
                    .orElseGet(Delivery.Malformed::new);
        } catch (IOException notANotice) {
            return new Delivery.Malformed();
        }
    }

    @Override
    public Optional<VendorEvent> fetch(String session, Instant now) {
        try {
            return Optional.ofNullable(vendor.applicant(session))
                    .flatMap(applicant -> applicant.read(now))
                    .filter(event -> event.session().id().equals(session));
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf("mitome gave no result: %s", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public Purge purge(String session) {
        try {
            vendor.forget(session);
            return Purge.FORGOTTEN;
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf("mitome did not forget: %s", failed.getClass().getSimpleName());
            return Purge.VENDOR_AWAY;
        }
    }

    private static boolean isId(String id) {
        return id != null && ID.matcher(id).matches();
    }

    private static boolean isPage(URI page) {
        return page != null && page.getScheme() != null && SCHEMES.contains(page.getScheme());
    }
}
