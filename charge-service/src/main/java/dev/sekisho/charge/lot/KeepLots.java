package dev.sekisho.charge.lot;

import dev.sekisho.charge.ledger.LedgerTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Moves lots as the ledger's lines move money, many transactions in one go: one read and one write for all of them. */
@ApplicationScoped
public class KeepLots {

    private final LotRows rows;

    @Inject
    public KeepLots(LotRows rows) {
        this.rows = rows;
    }

    /** In their order. Joins the running transaction, which holds the locks of all wallets they touch. */
    public void follow(List<LedgerTransaction> transactions) {
        LotRound round = new LotRound(rows, LotRound.walletsOf(transactions));
        transactions.forEach(round::follow);
        rows.save(round.after(), round.moves());
    }
}
