package dev.sekisho.charge.payout.jdbc;

import dev.sekisho.charge.DueRows;
import dev.sekisho.charge.bank.Inquiries;
import dev.sekisho.charge.payout.PendingPayout;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The queue of open payouts. */
@ApplicationScoped
class JdbcPayoutInquiries implements Inquiries<PendingPayout> {

    private final DueRows rows;

    JdbcPayoutInquiries(Statements statements) {
        this.rows = new DueRows(statements, "payout");
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Due<PendingPayout>> claim(int most, Duration lease) {
        return rows.claim(row -> new Due<>(PayoutRow.pending(row), Math.toIntExact(row.number("tries"))), most, lease);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void postpone(UUID id, Duration pause) {
        rows.postpone(id, pause);
    }
}
