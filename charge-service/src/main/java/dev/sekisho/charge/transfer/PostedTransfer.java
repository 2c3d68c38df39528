package dev.sekisho.charge.transfer;

import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.kernel.event.charge.TransferPosted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One wallet gave the money and the other holds it. */
public record PostedTransfer(TransferCommand command, Instant at) implements Transfer {

    public PostedTransfer {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(at, "at");
    }

    public LedgerTransaction ledger() {
        long yen = command.amount().yen();
        return new LedgerTransaction(
                command.id().value(),
                Kind.TRANSFER,
                at,
                List.of(
                        LedgerLine.of(LedgerAccount.of(command.from()), -yen),
                        LedgerLine.of(LedgerAccount.of(command.to()), yen)));
    }

    @Override
    public TransferPosted fact() {
        return new TransferPosted(
                command.id().value(),
                command.from().value(),
                command.to().value(),
                command.amount().yen(),
                at,
                ledger().postings());
    }
}
