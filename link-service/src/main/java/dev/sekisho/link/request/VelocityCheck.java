package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.control.LinkControl;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.spraying.WatchTries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Limits tries per bank account, below the bank's own lock, and per wallet, and stops found patterns of them (LK-08). */
@ApplicationScoped
class VelocityCheck implements OpeningCheck {

    private static final Duration DAY = Duration.ofDays(1);

    private final LinkHistory history;
    private final Fingerprints fingerprints;
    private final RequestLimits limits;
    private final WatchTries tries;
    private final LinkControls controls;

    VelocityCheck(
            LinkHistory history,
            Fingerprints fingerprints,
            RequestLimits limits,
            WatchTries tries,
            LinkControls controls) {
        this.tries = tries;
        this.controls = controls;
        this.history = history;
        this.fingerprints = fingerprints;
        this.limits = limits;
    }

    @Override
    public Result examine(Requested request, Bank bank, Instant now) {
        return exceeded(request, bank, now)
                .<Result>map(code -> new Result.Failed(code.refusal(RefusalClass.LIMIT_REACHED)))
                .orElseGet(() -> new Result.Passed(LinkCode.WITHIN_LIMITS.passed(now)));
    }

    private Optional<LinkCode> exceeded(Requested request, Bank bank, Instant now) {
        LinkHistory.Tries before = history.tries(
                fingerprints.all(request.account()),
                now.minus(limits.failureWindow()),
                request.head().wallet(),
                now.minus(DAY));
        if (controls.has(LinkControl.FAILURES_PER_ACCOUNT) && before.refusedByBank() >= failuresAllowed(bank)) {
            return Optional.of(LinkCode.TOO_MANY_FOR_ACCOUNT);
        }
        if (controls.has(LinkControl.FAILURES_PER_WALLET) && before.failedVisits() >= limits.failuresPerWallet()) {
            return Optional.of(LinkCode.TOO_MANY_FOR_WALLET);
        }
        // the request itself is one of them
        if (controls.has(LinkControl.REQUESTS_PER_WALLET) && before.requests() > limits.requestsPerWallet()) {
            return Optional.of(LinkCode.TOO_MANY_REQUESTS);
        }
        return tries.isStopped(request.head().id(), now) ? Optional.of(LinkCode.PATTERN_STOPPED) : Optional.empty();
    }

    /** One less than locks the account at the bank, so that only the depositor can do that. */
    private int failuresAllowed(Bank bank) {
        return Math.min(limits.failuresPerAccount(), Math.max(1, bank.lockAfter() - 1));
    }
}
