package dev.sekisho.link.request;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.suspension.KnownSuspensions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Refuses while linking is stopped at the bank, or while that is not known: by this replica's copy of the book. */
@ApplicationScoped
class SuspensionCheck implements OpeningCheck {

    private final KnownSuspensions suspensions;

    SuspensionCheck(KnownSuspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public Result examine(Requested request, Bank bank, Instant now) {
        return suspensions
                .stop(Operation.LINK, bank.code(), request.head().wallet())
                .<Result>map(stop -> new Result.Failed(refusal(stop)))
                .orElseGet(() -> new Result.Passed(LinkCode.NOT_SUSPENDED.passed(now)));
    }

    private static Refusal refusal(KnownSuspensions.Stop stop) {
        LinkCode code = stop.suspension().isPresent() ? LinkCode.SUSPENDED : LinkCode.SUSPENSION_UNKNOWN;
        return code.refusal(RefusalClass.STOPPED);
    }
}
