package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.PaidLine;
import java.util.Objects;
import java.util.Optional;

/** A return of which no machine says whose it is; two persons who say the same decide it. */
public record WaitingReturn(ReturnHead head, Optional<Proposal> proposal) implements BankReturn {

    public WaitingReturn {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(proposal, "proposal");
    }

    WaitingReturn proposed(Proposal newest) {
        return new WaitingReturn(head.next(), Optional.of(newest));
    }

    MatchedReturn matched(PaidLine line, Proposal second) {
        return new MatchedReturn(
                head.next(),
                line.claim(),
                line.run(),
                line.amount().minus(head.entry().amount()),
                proposal,
                second.by(),
                second.at());
    }

    ForeignReturn foreign(Proposal second) {
        return new ForeignReturn(head.next(), proposal.orElseThrow(), second.by(), second.at());
    }
}
