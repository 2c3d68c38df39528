package dev.sekisho.charge.charge;

import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.kernel.event.charge.ChargePosted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The bank gave the money and the wallet holds it. */
public record PostedCharge(ChargeTerms terms, long version, String bankReference, Instant settledAt)
        implements SettledCharge {

    public PostedCharge {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(bankReference, "bankReference");
        Objects.requireNonNull(settledAt, "settledAt");
    }

    /** The money's way: the bank owes us, we owe the wallet. */
    public LedgerTransaction ledger() {
        long yen = terms.amount().yen();
        return new LedgerTransaction(
                terms.id().value(),
                Kind.CHARGE,
                settledAt,
                List.of(
                        LedgerLine.of(LedgerAccount.of(terms.walletId()), yen),
                        LedgerLine.of(LedgerAccount.of(terms.bankCode()), -yen)));
    }

    @Override
    public ChargePosted fact() {
        return new ChargePosted(
                terms.id().value(),
                terms.walletId().value(),
                terms.linkId().value(),
                terms.bankAccountId().value(),
                terms.bankCode().value(),
                terms.amount().yen(),
                bankReference,
                settledAt,
                ledger().postings());
    }
}
