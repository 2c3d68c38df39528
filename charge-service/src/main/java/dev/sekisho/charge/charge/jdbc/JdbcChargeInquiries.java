package dev.sekisho.charge.charge.jdbc;

import dev.sekisho.charge.DueRows;
import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.Inquiries;
import dev.sekisho.charge.charge.PendingCharge;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The queue of open charges. */
@ApplicationScoped
class JdbcChargeInquiries implements Inquiries<PendingCharge> {

    private final DueRows rows;
    private final InstantSource clock;

    JdbcChargeInquiries(Statements statements, InstantSource clock) {
        this.rows = new DueRows(statements, "charge");
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Due<PendingCharge>> claim(int most, Duration lease) {
        return rows.claim(
                row -> new Due<>(ChargeRow.pending(row), Math.toIntExact(row.number("tries"))),
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
