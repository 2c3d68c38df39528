package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A return whose transfer is known: its claim is owed again.
 *
 * @param fee what the bank has kept of the transfer, which ended whole; nothing where the statement itself was certain
 * @param proposal of the first of the two persons; empty where the statement itself was certain
 * @param decidedBy the second person, or who took the statement
 */
public record MatchedReturn(
        ReturnHead head,
        ClaimId claim,
        RunId run,
        Money fee,
        Optional<Proposal> proposal,
        Actor decidedBy,
        Instant decidedAt)
        implements BankReturn {

    /** What a bank keeps of a transfer that it sends back, at most; chosen, about twice what banks ask for. */
    static final Money MOST_FEE = Money.yen(2_000);

    public MatchedReturn {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(fee, "fee");
        Objects.requireNonNull(decidedAt, "decidedAt");
        if (fee.isMoreThan(MOST_FEE) || proposal.isEmpty() && !fee.isZero()) {
            throw new IllegalArgumentException("a fee is small, and known to two persons");
        }
        if (proposal.isPresent() == head.finding().isCertain()) {
            throw new IllegalArgumentException("what is not certain is decided by two");
        }
        if (proposal.filter(first -> first.by().person().equals(decidedBy.person()))
                .isPresent()) {
            throw new IllegalArgumentException("nobody decides alone");
        }
    }
}
