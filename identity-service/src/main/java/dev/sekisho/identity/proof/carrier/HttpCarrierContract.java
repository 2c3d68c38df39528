package dev.sekisho.identity.proof.carrier;

import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.proof.CarrierContract;
import dev.sekisho.identity.proof.CarrierTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The carrier by HTTP; proofs are rare, so that each answer is checked by the keys of its moment. */
@ApplicationScoped
class HttpCarrierContract implements CarrierContract {

    private static final Logger LOG = Logger.getLogger(HttpCarrierContract.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private final CarrierContractClient carrier;
    private final ContractAnswers answers;

    HttpCarrierContract(@RestClient CarrierContractClient carrier, CarrierTerms terms) {
        this.carrier = carrier;
        this.answers = new ContractAnswers(terms);
    }

    @Override
    public Optional<Consent> ask(UUID proofId, PhoneNumber line) {
        try {
            return Optional.ofNullable(carrier.ask(new CarrierContractClient.ConsentWish(proofId, line.e164())))
                    .filter(opened -> opened.consentId() != null
                            && ID.matcher(opened.consentId()).matches()
                            && isPage(opened.url()))
                    .map(opened -> new Consent(opened.consentId(), opened.url()));
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf("the carrier could not be asked: %s", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public Answer answer(UUID proofId, String consent, Instant now) {
        try {
            CarrierContractClient.ConsentState state = carrier.state(consent);
            return switch (String.valueOf(state == null ? null : state.state())) {
                case "WAITING" -> new Answer.Waiting();
                case "DECLINED" -> new Answer.Declined();
                case "GIVEN" -> believed(state.answer(), proofId, consent, now);
                default -> new Answer.Unavailable();
            };
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf("the carrier did not answer: %s", failed.getClass().getSimpleName());
            return new Answer.Unavailable();
        }
    }

    private Answer believed(String token, UUID proofId, String consent, Instant now) {
        return keys().flatMap(keys -> answers.believe(token, keys, proofId, consent, now))
                .<Answer>map(told -> told)
                .orElseGet(() -> {
                    LOG.warn("an answer of the carrier is not believed");
                    return new Answer.Unavailable();
                });
    }

    private Optional<JsonWebKeySet> keys() {
        try {
            return Optional.of(new JsonWebKeySet(carrier.keys()));
        } catch (JoseException | RuntimeException unreadable) {
            // the parser casts what it was sent, and anything may be sent
            return Optional.empty();
        }
    }

    private static boolean isPage(URI page) {
        return page != null && page.getScheme() != null && SCHEMES.contains(page.getScheme());
    }
}
