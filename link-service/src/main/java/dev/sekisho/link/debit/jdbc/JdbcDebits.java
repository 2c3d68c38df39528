package dev.sekisho.link.debit.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.debit.Debit;
import dev.sekisho.link.debit.Debits;
import dev.sekisho.link.debit.PendingDebit;
import dev.sekisho.link.statement.Leaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Debits in PostgreSQL by plain JDBC: they are on the way of every charge. */
@ApplicationScoped
class JdbcDebits implements Debits {

    private static final String INSERT = """
            insert into debit (charge_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at, bank_reference,
                reason, left_first_at, left_last_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            on conflict (charge_id) do nothing
            """;

    private static final String UPDATE = """
            update debit set state = ?, bank_reference = ?, reason = ?, version = version + 1,
                sent_at = coalesce(?, sent_at), answered_at = ?,
                left_first_at = coalesce(left_first_at, ?), left_last_at = coalesce(left_last_at, ?)
            where charge_id = ? and state in ('WAITING', 'PENDING', 'IN_DOUBT')
            returning version
            """;

    private static final String TOUCH = "update debit set sent_at = ?, left_last_at = ? where charge_id = ?";

    private static final String LEAVING =
            "select left_first_at, left_last_at from debit where charge_id = ? and left_first_at is not null";

    private static final String SELECT =
            "select link_id, wallet_id, amount_yen, bank_code, state, sent_at, bank_reference, reason from debit"
                    + " where charge_id = ?";

    private static final String UNANSWERED =
            "select charge_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at, bank_reference, reason from debit"
                    + " where bank_code = ? and sent_at >= ? and sent_at < ? and charge_id > ?"
                    + " and state in ('PENDING', 'IN_DOUBT') order by charge_id limit ?";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource database;
    private final FactLog facts;
    private final MachineClock machine;
    private final InstantSource clock;

    JdbcDebits(DataSource database, FactLog facts, MachineClock machine, InstantSource clock) {
        this.database = database;
        this.facts = facts;
        this.machine = machine;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(Debit debit, FactData fact) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            DebitRow row = DebitRow.of(debit);
            row.bind(insert);
            Timestamp left = leavingAt(row.sentAt());
            insert.setTimestamp(10, left);
            insert.setTimestamp(11, left);
            if (insert.executeUpdate() == 0) {
                return false;
            }
        } catch (SQLException failed) {
            throw new DebitNotStored(failed);
        }
        facts.append(debit.charge().value(), 1, fact);
        return true;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Debit debit, FactData fact) {
        DebitRow row = DebitRow.of(debit);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setString(1, row.state());
            update.setString(2, row.bankReference());
            update.setString(3, row.reason());
            update.setTimestamp(4, row.sentAt() == null ? null : Timestamp.from(row.sentAt()));
            update.setTimestamp(5, row.isAnswer() ? Timestamp.from(machine.now()) : null);
            Timestamp left = leavingAt(row.sentAt());
            update.setTimestamp(6, left);
            update.setTimestamp(7, left);
            update.setObject(8, row.charge());
            try (ResultSet changed = update.executeQuery()) {
                if (!changed.next()) {
                    throw new IllegalStateException("a debit that is final was to be changed");
                }
                facts.append(row.charge(), changed.getLong(1), fact);
            }
        } catch (SQLException failed) {
            throw new DebitNotStored(failed);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void touch(PendingDebit debit) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(TOUCH)) {
            update.setTimestamp(1, Timestamp.from(debit.sentAt()));
            update.setTimestamp(2, leavingAt(debit.sentAt()));
            update.setObject(3, debit.charge().value());
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new DebitNotStored(failed);
        }
    }

    @Override
    public Optional<Debit> find(ChargeId charge) {
        return select(SELECT, charge);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Debit> lock(ChargeId charge) {
        return select(SELECT + " for no key update", charge);
    }

    @Override
    public List<PendingDebit> unanswered(
            BankCode bank, Instant from, Instant until, Optional<ChargeId> after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNANSWERED)) {
            select.setString(1, bank.value());
            select.setTimestamp(2, Timestamp.from(from));
            select.setTimestamp(3, Timestamp.from(until));
            select.setObject(4, after.map(ChargeId::value).orElse(BEFORE_ALL));
            select.setInt(5, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<PendingDebit> found = new ArrayList<>();
                while (rows.next()) {
                    ChargeId charge = new ChargeId(rows.getObject("charge_id", UUID.class));
                    found.add((PendingDebit) DebitRow.read(charge, rows).toDebit());
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new DebitNotStored(failed);
        }
    }

    @Override
    public Optional<Leaving> leaving(ChargeId charge) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LEAVING)) {
            select.setObject(1, charge.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Leaving(
                                rows.getTimestamp(1).toInstant(),
                                rows.getTimestamp(2).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new DebitNotStored(failed);
        }
    }

    /** What leaves does so now. @param sentAt on the machine's clock; null for what does not leave */
    private Timestamp leavingAt(Instant sentAt) {
        return sentAt == null ? null : Timestamp.from(clock.instant());
    }

    private Optional<Debit> select(String sql, ChargeId charge) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, charge.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(DebitRow.read(charge, rows).toDebit()) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new DebitNotStored(failed);
        }
    }

    /** The database did not do what was asked; the transaction must not commit. */
    static final class DebitNotStored extends RuntimeException {
        DebitNotStored(SQLException cause) {
            super("a debit could not be read or written", cause);
        }
    }
}
