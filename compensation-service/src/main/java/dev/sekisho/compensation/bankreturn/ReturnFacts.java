package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.paymentrun.Sha256;
import dev.sekisho.kernel.event.compensation.BankReturnDecided;
import dev.sekisho.kernel.event.compensation.BankReturnFound;
import dev.sekisho.kernel.event.compensation.BankReturnProposed;
import dev.sekisho.kernel.event.compensation.BankReturnRefused;
import dev.sekisho.kernel.event.compensation.BankStatementAccepted;
import dev.sekisho.kernel.event.compensation.BankStatementRefused;
import dev.sekisho.kernel.event.compensation.BankStatementTaken;
import dev.sekisho.kernel.event.compensation.PayeeRead;
import java.util.UUID;

/** The facts of statements and returns; none of them says a name. */
final class ReturnFacts {

    private ReturnFacts() {}

    static BankStatementTaken taken(TakenStatement statement) {
        return new BankStatementTaken(
                statement.id(),
                statement.sha256().value(),
                statement.from().toString(),
                statement.until().toString(),
                statement.follow().name(),
                statement.entries(),
                statement.matched(),
                statement.waiting(),
                statement.seenBefore(),
                statement.takenBy().staff(),
                statement.takenBy().person().value());
    }

    static BankStatementAccepted accepted(TakenStatement statement, int persons, Actor by) {
        return new BankStatementAccepted(
                statement.id(), persons, by.staff(), by.person().value());
    }

    static BankStatementRefused refused(UUID id, Sha256 bytes, StatementRule rule, Actor by) {
        return new BankStatementRefused(
                id, bytes.value(), rule.name(), by.person().value());
    }

    static BankReturnFound found(BankReturn found) {
        ReturnHead head = found.head();
        MatchedReturn matched = found instanceof MatchedReturn known ? known : null;
        return new BankReturnFound(
                head.id(),
                head.statement(),
                head.entry().amount().yen(),
                head.entry().bookedOn().toString(),
                head.finding().name(),
                matched == null ? null : matched.claim().value(),
                matched == null ? null : matched.run().value());
    }

    static BankReturnProposed proposed(ReturnHead head, Proposal proposal) {
        return new BankReturnProposed(
                head.id(),
                proposal.verdict().claim().map(ClaimId::value).orElse(null),
                proposal.by().staff(),
                proposal.by().person().value());
    }

    static BankReturnRefused refused(ReturnHead head, ReturnRule rule, Actor by) {
        return new BankReturnRefused(head.id(), rule.name(), by.person().value());
    }

    static BankReturnDecided decided(MatchedReturn matched) {
        return new BankReturnDecided(
                matched.head().id(),
                "MATCHED",
                matched.claim().value(),
                matched.run().value(),
                matched.fee().yen(),
                matched.decidedBy().staff(),
                matched.decidedBy().person().value());
    }

    static BankReturnDecided decided(ForeignReturn foreign) {
        return new BankReturnDecided(
                foreign.head().id(),
                "NOT_OURS",
                null,
                null,
                0,
                foreign.decidedBy().staff(),
                foreign.decidedBy().person().value());
    }

    static PayeeRead read(ReturnHead head, Actor by) {
        return new PayeeRead(
                head.id(), "BANK_RETURN", 1, by.staff(), by.person().value());
    }
}
