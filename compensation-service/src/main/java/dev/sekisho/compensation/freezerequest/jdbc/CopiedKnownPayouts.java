package dev.sekisho.compensation.freezerequest.jdbc;

import dev.sekisho.compensation.freezerequest.KnownPayouts;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Looks into the copy, which is not forgotten before the transaction ends. */
@ApplicationScoped
class CopiedKnownPayouts implements KnownPayouts {

    private final Statements statements;

    CopiedKnownPayouts(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean knows(PayoutId payout) {
        return statements
                .first(
                        "select payout_id from copied_payout where payout_id = ?",
                        row -> row.id("payout_id"),
                        payout.value())
                .isPresent();
    }
}
