package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.ConfirmationHeard;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.threshold.AlarmCause.ConfirmedCases;
import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a bank by its confirmed cases, in the transaction of each confirmation: when the last one commits, the order to stop
 * is there. The cases before a stop do not stop the bank again after somebody has resumed it. One confirmed charge that a
 * canary let through is enough for it to fall back.
 */
@ApplicationScoped
public class WatchDamage implements ConfirmationHeard {

    /**
     * Of confirmations that come at once, the one that is counted first may bear the later moment: each is stamped before it
     * waits for its turn. A transaction takes 60 s at most, and clocks are 2 s apart.
     */
    private static final Duration AT_ONCE = Duration.ofSeconds(62);

    private final CountedCases counted;
    private final BankStops stops;
    private final RaiseAlarm alarm;
    private final AskAboutBank questions;
    private final Canaries canaries;
    private final ThresholdPolicy policy;

    WatchDamage(
            CountedCases counted,
            BankStops stops,
            RaiseAlarm alarm,
            AskAboutBank questions,
            Canaries canaries,
            ThresholdPolicy policy) {
        this.counted = counted;
        this.stops = stops;
        this.alarm = alarm;
        this.questions = questions;
        this.canaries = canaries;
        this.policy = policy;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void heard(CaseHead fraudCase, BankCode bank, List<VictimCharge> charges, Instant now) {
        counted.alone();
        if (wentThroughCanary(bank, charges)) {
            stops.order(BankStop.byRule(Optional.of(bank), StopCause.CANARY, new Counts(1, 0), now));
        }
        boolean isNew = counts(charges) && counted.add(fraudCase.id(), bank, now);
        if (!isNew || judge(bank, now) != Verdict.STOP) {
            questions.ask(bank, fraudCase.id(), now);
        }
    }

    /** Judges all banks anew, as when a number of the rule was changed. @return those that are stopped now */
    @Transactional
    public List<BankCode> look(Instant now) {
        counted.alone();
        List<BankCode> stopped = new ArrayList<>();
        for (BankCode bank : counted.banksAfter(policy.rule().windowStart(now))) {
            Counts counts = counts(bank, now);
            if (policy.rule().judge(counts) == Verdict.STOP) {
                stop(bank, counts, now);
                stopped.add(bank);
            }
        }
        return stopped;
    }

    /** Every confirmed charge counts, on however old a link and whoever's the account is. */
    private boolean wentThroughCanary(BankCode bank, List<VictimCharge> charges) {
        return canaries.stoppedSince(bank)
                .filter(since ->
                        charges.stream().anyMatch(charge -> !charge.postedAt().isBefore(since)))
                .isPresent();
    }

    private boolean counts(List<VictimCharge> charges) {
        return charges.stream().anyMatch(charge -> !charge.depositorIsCustomer())
                || counted.anyOnYoungLink(charges, policy.rule().youngLink());
    }

    private Verdict judge(BankCode bank, Instant now) {
        Counts counts = counts(bank, now);
        Verdict verdict = policy.rule().judge(counts);
        if (verdict == Verdict.STOP) {
            stop(bank, counts, now);
        } else if (verdict == Verdict.ALARM) {
            alarm.raise(new ConfirmedCases(bank, counts), now);
        }
        return verdict;
    }

    private Counts counts(BankCode bank, Instant now) {
        Instant start = policy.rule().windowStart(now);
        Instant after = stops.lastOf(Optional.of(bank)).filter(start::isBefore).orElse(start);
        return new Counts(
                counted.between(bank, after, now.plus(AT_ONCE)),
                counted.between(bank, policy.rule().meanStart(now), start));
    }

    private void stop(BankCode bank, Counts counts, Instant now) {
        stops.order(BankStop.byRule(Optional.of(bank), StopCause.THRESHOLD, counts, now));
        questions.stopped(bank, now);
        Instant start = policy.rule().windowStart(now);
        Instant after = stops.lastOf(Optional.empty()).filter(start::isBefore).orElse(start);
        Set<BankCode> stopped = stops.stoppedByRuleAfter(after);
        if (policy.rule().stopsAll(stopped.size())) {
            stops.order(BankStop.byRule(Optional.empty(), StopCause.SEVERAL_BANKS, new Counts(stopped.size(), 0), now));
        }
    }
}
