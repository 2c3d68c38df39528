package dev.sekisho.identity.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.identity.account.HashingRules;
import dev.sekisho.identity.account.OpeningRules;
import dev.sekisho.identity.code.CodeRules;
import dev.sekisho.identity.notice.NoticePatience;
import dev.sekisho.identity.password.ResetRules;
import dev.sekisho.identity.phone.NumberTrust;
import dev.sekisho.identity.proof.CarrierTerms;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.proof.ProofRules;
import dev.sekisho.identity.proof.VendorPolicy;
import dev.sekisho.identity.proof.WebhookSecret;
import dev.sekisho.identity.proof.WebhookSecrets;
import dev.sekisho.identity.reproof.LimitRiseRules;
import dev.sekisho.identity.reproof.WaveRules;
import dev.sekisho.identity.secrecy.KeyRules;
import dev.sekisho.identity.secrecy.SecrecyKeys;
import dev.sekisho.identity.secrecy.WrappingKeys;
import dev.sekisho.identity.staff.StaffRules;
import dev.sekisho.identity.staff.StaffRules.Founder;
import dev.sekisho.identity.staff.StaffRules.Limit;
import dev.sekisho.identity.token.KeyPlaces;
import dev.sekisho.identity.token.SessionClock;
import dev.sekisho.identity.token.SessionRules;
import dev.sekisho.identity.token.SigningKeys;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.identity.webauthn.PasskeyParty;
import dev.sekisho.kit.clock.SystemClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Makes the features' rules and keys out of the settings; a setting that cannot be is refused at start. */
@ApplicationScoped
class IdentityComposition {

    private static final Logger LOG = Logger.getLogger(IdentityComposition.class);

    private final IdentityConfig config;

    IdentityComposition(IdentityConfig config) {
        this.config = config;
    }

    /** Asks for every rule and key once, so that a wrong setting is found before the first request. */
    void check(
            @Observes StartupEvent start,
            CodeRules codes,
            OpeningRules openings,
            ResetRules resets,
            TokenRules tokens,
            ProofRules proofs,
            MethodCatalogue methods,
            WaveRules waves,
            LimitRiseRules limitRises,
            StaffRules staff,
            PasskeyParty party,
            SecrecyKeys keys,
            WrappingKeys wrapping,
            WebhookSecrets webhooks,
            VendorPolicy vendors,
            KeyRules keyRules,
            SigningKeys signing) {
        LOG.infof("tokens are signed by key %s", signing.current().keyId());
        LOG.infof("identities are proved by catalogue %s", methods.version());
    }

    @Produces
    @Singleton
    OpeningRules openingRules() {
        return new OpeningRules(config.opening().kept());
    }

    @Produces
    @Singleton
    CodeRules codeRules() {
        IdentityConfig.Code code = config.code();
        return new CodeRules(
                code.life(),
                code.attempts(),
                code.lock(),
                code.resendAfter(),
                code.perRecipient(),
                code.recipientWindow());
    }

    @Produces
    @Singleton
    SessionRules sessionRules() {
        IdentityConfig.Session session = config.session();
        return new SessionRules(session.life(), session.idle(), session.most());
    }

    @Produces
    @Singleton
    HashingRules hashingRules() {
        return new HashingRules(config.password().waiting(), config.password().memoryKib());
    }

    @Produces
    @Singleton
    ResetRules resetRules() {
        return new ResetRules(config.password().resetCoolingOff());
    }

    @Produces
    @Singleton
    SessionClock sessionClock(SystemClock clock) {
        return clock::instant;
    }

    @Produces
    @Singleton
    TokenRules tokenRules() {
        IdentityConfig.Token token = config.token();
        return new TokenRules(token.issuer(), token.audiences(), token.life(), token.attempts(), token.window());
    }

    @Produces
    @Singleton
    KeyPlaces keyPlaces() {
        IdentityConfig.Token token = config.token();
        return new KeyPlaces(file(token.privateKey()), file(token.publicKey()), token.publishedBefore());
    }

    @Produces
    @Singleton
    NumberTrust numberTrust() {
        return new NumberTrust(config.phone().freshSim());
    }

    @Produces
    @Singleton
    ProofRules proofRules() {
        return new ProofRules(
                config.proof().starts(), config.proof().window(), config.proof().accountsPerPerson());
    }

    @Produces
    @Singleton
    StaffRules staffRules() {
        IdentityConfig.Staff staff = config.staff();
        return new StaffRules(
                new Limit(staff.attempts(), staff.window()),
                new Limit(staff.factorAttempts(), staff.factorWindow()),
                new Limit(staff.enrolmentAttempts(), staff.invitation()),
                staff.invitation(),
                staff.longestInvestigation(),
                staff.founders().orElse(List.of()).stream().map(Founder::of).toList());
    }

    @Produces
    @Singleton
    PasskeyParty passkeyParty() {
        return new PasskeyParty(
                config.staff().passkey().domain(), config.staff().passkey().origins());
    }

    @Produces
    @Singleton
    MethodCatalogue methodCatalogue() {
        return MethodCatalogue.published();
    }

    @Produces
    @Singleton
    WebhookSecrets webhookSecrets() {
        return new WebhookSecrets(Map.of(
                "kakunin", secret(config.kakunin().webhookSecret()),
                "mitome", secret(config.mitome().webhookSecret())));
    }

    @Produces
    @Singleton
    WaveRules waveRules() {
        return new WaveRules(
                config.reproof().leastNoticeDays(), config.reproof().mostPerDay());
    }

    @Produces
    @Singleton
    CarrierTerms carrierTerms() {
        return new CarrierTerms(config.carrier().issuer(), config.carrier().client());
    }

    @Produces
    @Singleton
    LimitRiseRules limitRiseRules() {
        return new LimitRiseRules(
                config.reproof().limitWishes(), config.reproof().limitTime());
    }

    @Produces
    @Singleton
    VendorPolicy vendorPolicy(ObjectMapper json) {
        return VendorPolicyFile.read(json);
    }

    @Produces
    @Singleton
    SecrecyKeys secrecyKeys() {
        return new SecrecyKeys(
                decoded(config.secrecy().hashKey()),
                decoded(config.code().pepper()),
                decoded(config.secrecy().sealingKey()));
    }

    @Produces
    @Singleton
    WrappingKeys wrappingKeys() {
        return WrappingKeys.of(
                config.secrecy().wrappingPrimary(), config.secrecy().wrappingKeys());
    }

    private static WebhookSecret secret(String text) {
        return new WebhookSecret(text.getBytes(StandardCharsets.UTF_8));
    }

    @Produces
    @Singleton
    KeyRules keyRules() {
        return new KeyRules(config.secrecy().keyLife());
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** A plain path or a {@code file:} address, as the verifier's own setting has it. */
    private static Path file(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }

    @Produces
    @Singleton
    NoticePatience noticePatience() {
        IdentityConfig.ChargeNotice notice = config.chargeNotice();
        return new NoticePatience(notice.lease(), notice.firstPause(), notice.longestPause(), notice.attempts());
    }
}
