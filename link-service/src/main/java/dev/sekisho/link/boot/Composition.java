package dev.sekisho.link.boot;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.CanaryDraw;
import dev.sekisho.kit.boot.Place;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.suspension.HmacCanaryDraw;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.bank.http.BankAccess;
import dev.sekisho.link.bank.http.BankSettings;
import dev.sekisho.link.bank.http.BankSettings.Bounds;
import dev.sekisho.link.bank.http.BreakerTerms;
import dev.sekisho.link.bank.jdbc.PartnerBanks;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.control.LinkControl;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.debit.DebitLimits;
import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.file.BundledDirectory;
import dev.sekisho.link.evidence.IndependentEvidence;
import dev.sekisho.link.notice.RetrySchedule;
import dev.sekisho.link.request.LinkDecision;
import dev.sekisho.link.request.RequestLimits;
import dev.sekisho.link.request.WalletPage;
import dev.sekisho.link.review.PathRule;
import dev.sekisho.link.suspension.ResumePolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Puts the service together: the rules with the policies that are on, and what the configuration says. */
class Composition {

    private final LinkConfig config;
    private final Place place;

    Composition(LinkConfig config, Place place) {
        this.config = config;
        this.place = place;
    }

    @Produces
    @Singleton
    BankDirectory bankDirectory() {
        return BundledDirectory.read(place.isSandbox());
    }

    @Produces
    @Singleton
    PartnerBanks partnerBanks() {
        return new PartnerBanks(place.isSandbox(), config.partnerBanks());
    }

    @Produces
    @Singleton
    PostureRule postureRule(IndependentEvidence evidence, LinkControls controls) {
        return new PostureRule(evidence, !controls.has(LinkControl.NO_PIN_AT_THE_OPERATOR));
    }

    @Produces
    @Singleton
    LinkDecision linkDecision(IndependentEvidence evidence, PostureRule postures, PathRule paths) {
        return new LinkDecision(evidence, postures, paths);
    }

    @Produces
    @Singleton
    MachineClock machineClock(SystemClock clock) {
        return clock::instant;
    }

    @Produces
    @Singleton
    RequestLimits requestLimits() {
        LinkConfig.Request request = config.request();
        return new RequestLimits(
                request.lifetime(),
                request.failureWindow(),
                request.failuresPerAccount(),
                request.failuresPerWallet(),
                request.requestsPerWallet());
    }

    @Produces
    @Singleton
    DebitLimits debitLimits() {
        return new DebitLimits(config.debit().longestOnTheWay());
    }

    @Produces
    @Singleton
    RetrySchedule retrySchedule() {
        LinkConfig.Notice notice = config.notice();
        return new RetrySchedule(notice.firstPause(), notice.longestPause(), notice.attempts());
    }

    @Produces
    @Singleton
    ResumePolicy resumePolicy() {
        LinkConfig.Resume resume = config.resume();
        return new ResumePolicy(resume.proposalLifetime(), resume.longestEvidenceAge());
    }

    @Produces
    @Singleton
    CanaryDraw canaryDraw() {
        return new HmacCanaryDraw("sekisho.link.canary-key", config.canaryKey());
    }

    @Produces
    @Singleton
    WalletPage walletPage() {
        return new WalletPage(config.walletReturnUrl());
    }

    @Produces
    @Singleton
    BankSettings bankSettings() {
        LinkConfig.BankCalls calls = config.bankCalls();
        return new BankSettings(
                URI.create(config.publicUrl() + "/v1/bank-returns"),
                calls.connectTimeout(),
                calls.longestAnswer(),
                calls.allowedHosts().orElse(Set.of()),
                new BreakerTerms(calls.breakerWindow(), calls.breakerMisses(), calls.breakerPause()),
                this::bounds,
                this::access);
    }

    private Bounds bounds(BankCode bank) {
        LinkConfig.BankCalls calls = config.bankCalls();
        Optional<LinkConfig.BankAddress> address =
                Optional.ofNullable(config.banks().get(bank.value()));
        return new Bounds(
                address.flatMap(LinkConfig.BankAddress::answerTimeout).orElse(calls.answerTimeout()),
                address.map(LinkConfig.BankAddress::atOnce)
                        .orElse(OptionalInt.empty())
                        .orElse(calls.atOnce()),
                address.map(LinkConfig.BankAddress::repeatsInteractionId).orElse(true));
    }

    private Optional<BankAccess> access(BankCode bank) {
        LinkConfig.BankAddress address = config.banks().get(bank.value());
        if (address == null) {
            return inTheWorld(bank)
                    .map(base -> new BankAccess(base, LinkConfig.SANDBOX_CLIENT_ID, LinkConfig.SANDBOX_CLIENT_SECRET));
        }
        return address.baseUrl()
                .or(() -> inTheWorld(bank))
                .map(base -> new BankAccess(base, address.clientId(), address.clientSecret()));
    }

    private Optional<URI> inTheWorld(BankCode bank) {
        return place.world().map(world -> URI.create(world + "/banks/" + bank.value()));
    }
}
