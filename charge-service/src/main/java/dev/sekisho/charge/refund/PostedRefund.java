package dev.sekisho.charge.refund;

import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.kernel.event.charge.RefundPosted;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** We owe the merchant less, and the wallet that paid has the money again. */
public record PostedRefund(RefundCommand command, long version, WalletId walletId, Instant at) implements Refund {

    private static final String WALLET = "WALLET";

    public PostedRefund {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(at, "at");
    }

    LedgerTransaction ledger() {
        long yen = command.amount().yen();
        return new LedgerTransaction(
                        command.id().value(),
                        Kind.REFUND,
                        at,
                        List.of(
                                LedgerLine.of(LedgerAccount.of(walletId), yen),
                                LedgerLine.of(LedgerAccount.of(command.merchantId()), -yen)))
                .because(command.paymentId().value());
    }

    @Override
    public RefundPosted fact() {
        return new RefundPosted(
                command.id().value(),
                command.paymentId().value(),
                walletId.value(),
                command.merchantId().value(),
                command.amount().yen(),
                WALLET,
                at,
                ledger().postings());
    }
}
