package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.claim.ClaimLimits;
import dev.sekisho.compensation.claim.ClaimPolicies;
import dev.sekisho.compensation.notice.PublicationRule;
import dev.sekisho.compensation.paymentrun.RunLimits;
import dev.sekisho.compensation.paymentrun.Sender;
import dev.sekisho.compensation.paymentrun.TransferDays;
import dev.sekisho.compensation.policy.Desk;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.compensation.zengin.Alphabet;
import dev.sekisho.compensation.zengin.ZenginAccount;
import dev.sekisho.compensation.zengin.ZenginName;
import dev.sekisho.kernel.calendar.BankDays;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.seal.SealingKey;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;

/** Turns configuration into what claims and payment runs ask for. */
class ClaimsComposition {

    private final ClaimsConfig config;

    ClaimsComposition(ClaimsConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Seal seal() {
        return Seal.under(new SealingKey(Base64.getDecoder().decode(config.sealingKey())));
    }

    @Produces
    @Singleton
    ClaimLimits claimLimits() {
        return new ClaimLimits(
                config.claim().customerDeadline(), Money.yen(config.claim().itemsYen()));
    }

    @Produces
    @Singleton
    ClaimPolicies claimPolicies(ClaimLimits limits) {
        return new ClaimPolicies(limits);
    }

    @Produces
    @Singleton
    Desk desk() {
        ClaimsConfig.CompensationDesk desk = config.desk();
        return new Desk(desk.name(), desk.reachedBy(), desk.hours());
    }

    @Produces
    @Singleton
    PublicationRule publicationRule() {
        return new PublicationRule(
                config.publication().cases(), config.publication().within());
    }

    @Produces
    @Singleton
    TransferDays transferDays() {
        return new TransferDays(BankDays.published(), config.paymentRun().daysAhead());
    }

    @Produces
    @Singleton
    RunLimits runLimits() {
        return new RunLimits(config.paymentRun().payments());
    }

    /** A name that a bank file cannot say stops the start. */
    @Startup
    @Produces
    @Singleton
    Sender sender() {
        ClaimsConfig.PaymentRun run = config.paymentRun();
        return new Sender(
                run.senderCode(),
                ZenginName.of(run.senderName(), Alphabet.PARTY),
                new ZenginAccount(
                        new BankCode(run.bankCode()),
                        Optional.of(ZenginName.of(run.bankName(), Alphabet.INSTITUTION)),
                        run.branchCode(),
                        Optional.of(ZenginName.of(run.branchName(), Alphabet.INSTITUTION)),
                        AccountKind.valueOf(run.accountType()),
                        run.accountNumber()));
    }
}
