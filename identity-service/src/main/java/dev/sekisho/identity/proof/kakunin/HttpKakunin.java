package dev.sekisho.identity.proof.kakunin;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.EkycVendor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The vendor kakunin by HTTP; an answer that is no session is as none. */
@ApplicationScoped
class HttpKakunin implements EkycVendor {

    private static final Logger LOG = Logger.getLogger(HttpKakunin.class);
    private static final int LONGEST_ID = 100;
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private final KakuninClient vendor;

    HttpKakunin(@RestClient KakuninClient vendor) {
        this.vendor = vendor;
    }

    @Override
    public Optional<Session> open(UUID proofId, IdentityMethod method) {
        try {
            return Optional.ofNullable(vendor.open(new KakuninClient.SessionWish(proofId, method)))
                    .filter(HttpKakunin::isSession)
                    .map(opened -> new Session(opened.sessionId(), opened.url()));
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf(
                    "the eKYC vendor could not be reached: %s",
                    failed.getClass().getSimpleName());
            return Optional.empty();
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
