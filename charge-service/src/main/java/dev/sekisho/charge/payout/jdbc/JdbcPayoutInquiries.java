package dev.sekisho.charge.payout.jdbc;

import dev.sekisho.charge.DueRows;
import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.Inquiries;
import dev.sekisho.charge.payout.PendingPayout;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The queue of open payouts. */
@ApplicationScoped
class JdbcPayoutInquiries implements Inquiries<PendingPayout> {

    private final DueRows rows;
    private final InstantSource clock;

    JdbcPayoutInquiries(Statements statements, InstantSource clock) {
        this.rows = new DueRows(statements, "payout");
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Due<PendingPayout>> claim(int most, Duration lease) {
        return rows.claim(
                row -> new Due<>(PayoutRow.pending(row), Math.toIntExact(row.number("tries"))),
                most,
                lease,
                clock.instant());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void postpone(UUID id, Duration pause) {
        rows.postpone(id, pause);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void await(UUID id, BankAnswer.NotNow later) {
        rows.await(id, later, clock.instant());
    }
}
