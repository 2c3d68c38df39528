package dev.sekisho.link.suspension.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.CanaryDraw;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.link.suspension.BookChange;
import dev.sekisho.link.suspension.BookEntry;
import dev.sekisho.link.suspension.BookInForce;
import dev.sekisho.link.suspension.Books;
import dev.sekisho.link.suspension.StandingBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The book in PostgreSQL, under an advisory lock that changers hold alone and transactions that rely on it share.
 *
 * <p>The lock is taken in a statement of its own, so that what is read behind it is read as of after the wait. It costs those
 * who share it no write, while a locked row would be written to by every debit: see docs/adr/0009.
 */
@ApplicationScoped
class JdbcBooks implements Books, BookInForce {

    private static final String ALONE = "select pg_advisory_xact_lock(" + BookLock.KEY + ")";
    private static final String SHARED = "select pg_advisory_xact_lock_shared(" + BookLock.KEY + ")";

    private static final String READ = "select b.epoch as book_epoch, " + EntryRow.COLUMNS
            + " from suspension_book b left join suspension s on b.epoch <> ?"
            + " order by s.since, s.reason, s.operation, s.bank_code";

    /** No book is of this epoch. */
    private static final long NONE = -1;

    private static final String IN_FORCE = "select " + EntryRow.COLUMNS
            + " from suspension s where s.operation = ? and (s.bank_code is null or s.bank_code = ?)"
            + " order by s.bank_code nulls first";

    private static final String ALL_IN_FORCE =
            "select " + EntryRow.COLUMNS + " from suspension s where s.operation = ? order by s.bank_code nulls first";

    private static final String REMOVE =
            "delete from suspension where operation = ? and bank_code is not distinct from ? and reason = ?";

    private static final String NEXT = "update suspension_book set epoch = ? where epoch = ?";

    private final DataSource database;
    private final FactLog facts;
    private final Event<BookChange> changes;
    private final InstantSource clock;
    private final CanaryDraw canaries;

    JdbcBooks(DataSource database, FactLog facts, Event<BookChange> changes, InstantSource clock, CanaryDraw canaries) {
        this.database = database;
        this.facts = facts;
        this.changes = changes;
        this.clock = clock;
        this.canaries = canaries;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public StandingBook lock() {
        try (Connection connection = database.getConnection()) {
            BookLock.take(connection, ALONE);
            return standing(connection, NONE);
        } catch (SQLException failed) {
            throw new BookNotAtHand(failed);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Suspension> hold(Operation operation, BankCode bank, WalletId wallet, Instant now) {
        try (Connection connection = database.getConnection()) {
            BookLock.take(connection, SHARED);
            Optional<BankCode> there = Optional.of(bank);
            return inForce(connection, operation, bank).stream()
                    .filter(stop -> stop.refuses(operation, there, canaries.of(wallet), now))
                    .findFirst();
        } catch (SQLException failed) {
            throw new BookNotAtHand(failed);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Suspension> hold(Operation operation) {
        try (Connection connection = database.getConnection()) {
            BookLock.take(connection, SHARED);
            return inForce(connection, operation);
        } catch (SQLException failed) {
            throw new BookNotAtHand(failed);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(BookChange change) {
        try (Connection connection = database.getConnection()) {
            remove(connection, change.removed());
            add(connection, change.added());
            next(connection, change.epoch());
            HistoryRow.insert(connection, change, clock.instant());
        } catch (SQLException failed) {
            throw new BookNotAtHand(failed);
        }
        facts.append(StandingBook.ID, change.epoch(), change.fact());
        changes.fire(change);
    }

    @Override
    public StandingBook find() {
        try (Connection connection = database.getConnection()) {
            return standing(connection, NONE);
        } catch (SQLException failed) {
            throw new BookNotAtHand(failed);
        }
    }

    @Override
    public SuspensionBook read() {
        return find().toBook();
    }

    @Override
    public Optional<SuspensionBook> readUnless(long epoch) {
        try (Connection connection = database.getConnection()) {
            StandingBook book = standing(connection, epoch);
            return book.epoch() == epoch ? Optional.empty() : Optional.of(book.toBook());
        } catch (SQLException failed) {
            throw new BookNotAtHand(failed);
        }
    }

    /** Epoch and lines in one statement: they are of one moment. @param without of a book of this epoch no lines are read */
    private static StandingBook standing(Connection connection, long without) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setLong(1, without);
            try (ResultSet rows = select.executeQuery()) {
                List<BookEntry> entries = new ArrayList<>();
                long epoch = 0;
                while (rows.next()) {
                    epoch = rows.getLong("book_epoch");
                    if (rows.getString("operation") != null) {
                        entries.add(EntryRow.read(rows));
                    }
                }
                return new StandingBook(epoch, entries);
            }
        }
    }

    private static List<Suspension> inForce(Connection connection, Operation operation, BankCode bank)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IN_FORCE)) {
            select.setString(1, operation.name());
            select.setString(2, bank.value());
            return read(select);
        }
    }

    private static List<Suspension> inForce(Connection connection, Operation operation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL_IN_FORCE)) {
            select.setString(1, operation.name());
            return read(select);
        }
    }

    private static List<Suspension> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Suspension> stops = new ArrayList<>();
            while (rows.next()) {
                stops.add(EntryRow.read(rows).suspension());
            }
            return stops;
        }
    }

    private static void remove(Connection connection, List<BookEntry> entries) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            for (BookEntry entry : entries) {
                EntryRow.bindKey(entry.suspension(), delete);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void add(Connection connection, List<BookEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EntryRow.INSERT)) {
            for (BookEntry entry : entries) {
                EntryRow.bind(entry, insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void next(Connection connection, long epoch) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(NEXT)) {
            update.setLong(1, epoch);
            update.setLong(2, epoch - 1);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("the book was changed without its lock");
            }
        }
    }
}
