package dev.sekisho.identity.boot;

import dev.sekisho.identity.code.Budget.Limit;
import dev.sekisho.identity.code.CodeBudgets;
import dev.sekisho.identity.code.RatioRules;
import dev.sekisho.identity.contact.ContactRules;
import dev.sekisho.identity.message.ReceiptSecret;
import dev.sekisho.identity.walletfreeze.FreezePatience;
import dev.sekisho.kernel.origin.AddressKind;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes the rules of numbers, codes, changes of them and wallet freezes out of the settings. */
@ApplicationScoped
class ContactComposition {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final IdentityConfig config;

    ContactComposition(IdentityConfig config) {
        this.config = config;
    }

    /** Asks for every rule once, so that a wrong setting is found before the first request. */
    void check(
            @Observes StartupEvent start,
            FreezePatience freezes,
            CodeBudgets budgets,
            RatioRules ratio,
            ReceiptSecret receipts,
            ContactRules contacts) {}

    @Produces
    @Singleton
    FreezePatience freezePatience() {
        IdentityConfig.WalletFreeze freeze = config.walletFreeze();
        return new FreezePatience(freeze.lease(), freeze.firstPause(), freeze.longestPause());
    }

    @Produces
    @Singleton
    ContactRules contactRules() {
        IdentityConfig.Contact contact = config.contact();
        return new ContactRules(contact.open(), contact.coolingOff(), contact.notMeUrl());
    }

    @Produces
    @Singleton
    CodeBudgets codeBudgets() {
        IdentityConfig.CodeLimits limits = config.codeLimits();
        Limit hiding = new Limit(limits.perHidingSite(), DAY);
        return new CodeBudgets(
                Optional.of(new Limit(limits.perDevice(), HOUR)),
                Map.of(
                        AddressKind.HOSTING,
                        hiding,
                        AddressKind.VPN,
                        hiding,
                        AddressKind.FIXED,
                        new Limit(limits.perFixedSite(), HOUR),
                        AddressKind.UNKNOWN,
                        new Limit(limits.perUnknownSite(), HOUR)),
                Optional.of(new Limit(limits.perRecipientDay(), DAY)),
                Optional.of(new Limit(limits.perPrefix(), HOUR)),
                Optional.of(new Limit(limits.perDay(), DAY)));
    }

    @Produces
    @Singleton
    RatioRules ratioRules() {
        return new RatioRules(
                config.codeLimits().ratioLeast(), config.codeLimits().ratioPercent(), HOUR);
    }

    @Produces
    @Singleton
    ReceiptSecret receiptSecret() {
        return new ReceiptSecret(config.messageGateway().receiptSecret().getBytes(StandardCharsets.UTF_8));
    }
}
