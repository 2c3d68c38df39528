package dev.sekisho.charge.reversal;

import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.kernel.event.charge.ReversalPosted;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The wallet gave the money back, and the operator holds it for the depositor; said again, it is the same. */
public record PostedReversal(ReversalCommand command, long version, Money balanceAfter, Instant at)
        implements Reversal {

    public PostedReversal {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(balanceAfter, "balanceAfter");
        Objects.requireNonNull(at, "at");
    }

    public LedgerTransaction ledger() {
        long yen = command.amount().yen();
        return new LedgerTransaction(
                        command.id().value(),
                        Kind.REVERSAL,
                        at,
                        List.of(
                                LedgerLine.of(LedgerAccount.of(command.walletId()), -yen),
                                LedgerLine.of(LedgerAccount.operatorRecovery(), yen)))
                .because(command.chargeId().value());
    }

    @Override
    public ReversalPosted fact() {
        return new ReversalPosted(
                command.id().value(),
                command.walletId().value(),
                command.chargeId().value(),
                command.amount().yen(),
                command.caseNumber(),
                at,
                ledger().postings());
    }
}
