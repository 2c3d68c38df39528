package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.bankreturn.ReturnPolicy;
import dev.sekisho.compensation.interim.InterimPolicy;
import dev.sekisho.compensation.lumpsum.LumpSumLimits;
import dev.sekisho.compensation.payeecheck.PayeeCheckPolicy;
import dev.sekisho.compensation.paymentrun.Sender;
import dev.sekisho.compensation.unpaid.UnpaidPolicy;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns configuration into what the ways of money ask for. */
class MoneyComposition {

    private final MoneyConfig config;

    MoneyComposition(MoneyConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    ReturnPolicy returnPolicy(Sender sender) {
        return new ReturnPolicy(
                sender.account(), config.returns().daysBack(), config.returns().candidates());
    }

    @Produces
    @Singleton
    UnpaidPolicy unpaidPolicy() {
        return new UnpaidPolicy(config.unpaid().businessDays());
    }

    @Produces
    @Singleton
    InterimPolicy interimPolicy() {
        return new InterimPolicy(
                config.interim().percent(), Money.yen(config.interim().mostYen()));
    }

    @Produces
    @Singleton
    PayeeCheckPolicy payeeCheckPolicy() {
        MoneyConfig.PayeeCheck payees = config.payeeCheck();
        return new PayeeCheckPolicy(payees.goodFor(), payees.releasedWithin(), payees.waits());
    }

    @Produces
    @Singleton
    LumpSumLimits lumpSumLimits() {
        return new LumpSumLimits(config.lumpSum().lines());
    }
}
