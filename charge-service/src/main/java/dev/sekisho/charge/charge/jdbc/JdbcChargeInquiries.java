package dev.sekisho.charge.charge.jdbc;

import dev.sekisho.charge.DueRows;
import dev.sekisho.charge.bank.Inquiries;
import dev.sekisho.charge.charge.PendingCharge;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The queue of open charges. */
@ApplicationScoped
class JdbcChargeInquiries implements Inquiries<PendingCharge> {

    private final DueRows rows;

    JdbcChargeInquiries(Statements statements) {
        this.rows = new DueRows(statements, "charge");
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Due<PendingCharge>> claim(int most, Duration lease) {
        return rows.claim(row -> new Due<>(ChargeRow.pending(row), Math.toIntExact(row.number("tries"))), most, lease);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void postpone(UUID id, Duration pause) {
        rows.postpone(id, pause);
    }
}
