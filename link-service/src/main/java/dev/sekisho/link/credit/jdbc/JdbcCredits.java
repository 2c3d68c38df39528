package dev.sekisho.link.credit.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.link.credit.Credit;
import dev.sekisho.link.credit.Credits;
import dev.sekisho.link.statement.Leaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Credits in PostgreSQL by plain JDBC, as debits are. */
@ApplicationScoped
class JdbcCredits implements Credits {

    private static final String INSERT = """
            insert into credit (payout_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at, bank_reference,
                reason, left_first_at, left_last_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            on conflict (payout_id) do nothing
            """;

    private static final String UPDATE = """
            update credit set state = ?, bank_reference = ?, reason = ?, version = version + 1,
                sent_at = coalesce(?, sent_at),
                left_first_at = coalesce(left_first_at, ?), left_last_at = coalesce(left_last_at, ?)
            where payout_id = ? and state in ('WAITING', 'PENDING', 'IN_DOUBT')
            returning version
            """;

    private static final String TOUCH = "update credit set sent_at = ?, left_last_at = ? where payout_id = ?";

    private static final String LEAVING =
            "select left_first_at, left_last_at from credit where payout_id = ? and left_first_at is not null";

    private static final String SELECT =
            "select link_id, wallet_id, amount_yen, bank_code, state, sent_at, bank_reference, reason from credit"
                    + " where payout_id = ?";

    private final DataSource database;
    private final FactLog facts;
    private final InstantSource clock;

    JdbcCredits(DataSource database, FactLog facts, InstantSource clock) {
        this.database = database;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(Credit credit, FactData fact) {
        boolean added = run(INSERT, insert -> {
            CreditRow row = CreditRow.of(credit);
            row.bind(insert);
            OffsetDateTime left = row.sentAt() == null ? null : now();
            insert.setObject(10, left, Types.TIMESTAMP_WITH_TIMEZONE);
            insert.setObject(11, left, Types.TIMESTAMP_WITH_TIMEZONE);
            return insert.executeUpdate() > 0;
        });
        if (added) {
            facts.append(credit.payout().value(), 1, fact);
        }
        return added;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Credit credit, FactData fact) {
        CreditRow row = CreditRow.of(credit);
        long version = run(UPDATE, update -> {
            update.setString(1, row.state());
            update.setString(2, row.bankReference());
            update.setString(3, row.reason());
            OffsetDateTime sentAt = row.sentAt() == null ? null : row.sentAt().atOffset(ZoneOffset.UTC);
            OffsetDateTime left = sentAt == null ? null : now();
            update.setObject(4, sentAt, Types.TIMESTAMP_WITH_TIMEZONE);
            update.setObject(5, left, Types.TIMESTAMP_WITH_TIMEZONE);
            update.setObject(6, left, Types.TIMESTAMP_WITH_TIMEZONE);
            update.setObject(7, row.payout());
            try (ResultSet changed = update.executeQuery()) {
                if (!changed.next()) {
                    throw new IllegalStateException("a credit that is final was to be changed");
                }
                return changed.getLong(1);
            }
        });
        facts.append(row.payout(), version, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void touch(Credit.Pending credit) {
        run(TOUCH, update -> {
            update.setObject(1, credit.sentAt().atOffset(ZoneOffset.UTC));
            update.setObject(2, now());
            update.setObject(3, credit.payout().value());
            return update.executeUpdate();
        });
    }

    @Override
    public Optional<Credit> find(PayoutId payout) {
        return select(SELECT, payout);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Credit> lock(PayoutId payout) {
        return select(SELECT + " for no key update", payout);
    }

    @Override
    public Optional<Leaving> leaving(PayoutId payout) {
        return run(LEAVING, select -> {
            select.setObject(1, payout.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Leaving(instant(rows, 1), instant(rows, 2))) : Optional.empty();
            }
        });
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Optional<Credit> select(String sql, PayoutId payout) {
        return run(sql, select -> {
            select.setObject(1, payout.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(CreditRow.read(payout, rows).toCredit()) : Optional.empty();
            }
        });
    }

    private <R> R run(String sql, Work<R> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException failed) {
            throw new CreditNotStored(failed);
        }
    }

    /** What is done with a statement. */
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }

    /** The database did not do what was asked; the transaction must not commit. */
    static final class CreditNotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CreditNotStored(SQLException cause) {
            super("a credit could not be read or written", cause);
        }
    }
}
