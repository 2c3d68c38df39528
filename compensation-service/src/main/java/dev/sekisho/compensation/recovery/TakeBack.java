package dev.sekisho.compensation.recovery;

import dev.sekisho.compensation.recovery.StolenMoney.Answer;
import dev.sekisho.compensation.recovery.StolenMoney.Look;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out due recoveries, a bounded number at a time: what is to be asked is committed, then asked, then recorded. A
 * lost answer is asked again as the same request. What is held for merchants is waited for. Nothing is taken for a claim that no longer stands; where it was asked
 * for and not heard, a person has to see whether it was.
 */
@ApplicationScoped
public class TakeBack {

    static final int AT_ONCE = 50;
    static final int MOST_ATTEMPTS = 200;

    /** The wallet was emptier than it looked, or its freeze is still under way. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("INSUFFICIENT_BALANCE", "WALLET_NOT_FROZEN");

    private final Recoveries recoveries;
    private final StolenMoney money;

    TakeBack(Recoveries recoveries, StolenMoney money) {
        this.recoveries = recoveries;
        this.money = money;
    }

    /** @return how many were looked at */
    public int takeBackDue() {
        int taken = 0;
        Optional<DueRecovery> due = recoveries.take();
        while (due.isPresent() && taken < AT_ONCE) {
            takeBack(due.get());
            taken++;
            due = taken < AT_ONCE ? recoveries.take() : Optional.empty();
        }
        return taken;
    }

    private void takeBack(DueRecovery recovery) {
        if (recovery.amiss()) {
            recoveries.end(recovery, recovery.asked().isPresent() ? "CLAIM_AMISS_AFTER_ASKING" : "CLAIM_AMISS");
        } else if (recovery.asked().isPresent()) {
            ask(recovery, recovery.asked().get());
        } else if (money.look(recovery.order().wallet()) instanceof Look.Balance balance) {
            seen(recovery, balance);
        }
    }

    /** While all there is is held for merchants nothing is written: the lease runs out, and it is looked at again. */
    private void seen(DueRecovery recovery, Look.Balance balance) {
        Money most = recovery.order().most();
        Money amount = balance.free().isMoreThan(most) ? most : balance.free();
        if (!amount.isZero()) {
            if (recoveries.ask(recovery, amount)) {
                ask(recovery, amount);
            }
        } else if (balance.held().isZero()) {
            recoveries.end(recovery, "NOTHING_LEFT");
        }
    }

    private void ask(DueRecovery recovery, Money amount) {
        Answer answer = money.takeBack(recovery, amount);
        if (answer instanceof Answer.Posted) {
            recoveries.posted(recovery, amount);
        } else if (answer instanceof Answer.Refused refused) {
            refused(recovery, refused.rule());
        }
    }

    private void refused(DueRecovery recovery, String rule) {
        if (WORTH_ANOTHER_TRY.contains(rule) && recovery.attempts() < MOST_ATTEMPTS) {
            recoveries.forget(recovery);
        } else {
            recoveries.end(recovery, rule);
        }
    }
}
