package dev.sekisho.charge.payout;

import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What was settled when a payout was reserved; it never changes again. */
public record PayoutTerms(PayoutHead head, BankAccountId bankAccountId, BankCode bankCode, Instant reservedAt) {

    public PayoutTerms {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(bankAccountId, "bankAccountId");
        Objects.requireNonNull(bankCode, "bankCode");
        Objects.requireNonNull(reservedAt, "reservedAt");
    }

    /** The money's way out: the wallet gave it, the bank has it. */
    LedgerTransaction out() {
        return moved(head.id().value(), Kind.PAYOUT, reservedAt, -head.amount().yen());
    }

    LedgerTransaction back(Instant at) {
        return moved(returnId(), Kind.PAYOUT_RETURN, at, head.amount().yen())
                .because(head.id().value());
    }

    /** Follows from the payout's id, so that its money cannot come back twice. */
    public UUID returnId() {
        return UUID.nameUUIDFromBytes(("return of payout " + head.id()).getBytes(StandardCharsets.UTF_8));
    }

    private LedgerTransaction moved(UUID id, Kind kind, Instant at, long intoWallet) {
        return new LedgerTransaction(
                id,
                kind,
                at,
                List.of(
                        LedgerLine.of(LedgerAccount.of(head.walletId()), intoWallet),
                        LedgerLine.of(LedgerAccount.of(bankCode), -intoWallet)));
    }
}
