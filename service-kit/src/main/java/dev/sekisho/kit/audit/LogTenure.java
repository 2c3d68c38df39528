package dev.sekisho.kit.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One replica's time as the log's only writer, under the sequencer's lock: it begins by checking that the log still is
 * what was signed last, in the database and in the file, and ends at the first failure.
 *
 * <p>A batch is one transaction: numbers, nodes, the signed checkpoint and the queue's emptying are there together or
 * not at all. Only what is committed goes to the file, so nothing is ever published that the log could lose.
 */
final class LogTenure implements AutoCloseable {

    static final int BATCH = 1_000;

    private final Connection connection;
    private final LogTables tables;
    private final LogIdentity identity;
    private final InstantSource clock;
    private final Optional<CheckpointFile> file;
    private final CompactRange range;
    private long signed = -1;

    /** @param connection holds the lock and is used for nothing else meanwhile */
    static LogTenure begin(Connection connection, LogIdentity identity, InstantSource clock) throws SQLException {
        Optional<CheckpointFile> file = identity.file().map(CheckpointFile::open);
        try {
            connection.setAutoCommit(false);
            LogTenure tenure = new LogTenure(connection, identity, clock, file);
            tenure.continueWhatWasSigned();
            connection.commit();
            return tenure;
        } catch (SQLException | RuntimeException failed) {
            file.ifPresent(CheckpointFile::close);
            giveBack(connection);
            throw failed;
        }
    }

    private LogTenure(Connection connection, LogIdentity identity, InstantSource clock, Optional<CheckpointFile> file)
            throws SQLException {
        this.connection = connection;
        this.tables = new LogTables(connection);
        this.identity = identity;
        this.clock = clock;
        this.file = file;
        this.range = CompactRange.of(tables.size(), new StoredSubtrees(connection));
    }

    private void continueWhatWasSigned() throws SQLException {
        Optional<String> inDatabase = tables.lastNote();
        inDatabase.ifPresent(note -> signed = check(note, "in the database").size());
        file.ifPresent(kept -> {
            long inFile =
                    kept.last().map(note -> check(note, "in the file").size()).orElse(-1L);
            if (inFile < signed) {
                // A crash came between the commit and the file.
                kept.append(inDatabase.orElseThrow());
            } else if (inFile > signed) {
                throw new LogContradiction(
                        "the file holds a checkpoint of %d entries, the database one of %d".formatted(inFile, signed));
            }
        });
    }

    private Checkpoint check(String note, String where) {
        Checkpoint checkpoint = Checkpoint.of(note);
        if (checkpoint.size() > range.size()) {
            throw new LogContradiction("the log has %d entries, the last checkpoint %s has %d"
                    .formatted(range.size(), where, checkpoint.size()));
        }
        MerkleHash root = new MerkleProofs(new StoredSubtrees(connection)).root(checkpoint.size());
        if (!root.equals(checkpoint.root()) || !checkpoint.origin().equals(identity.origin())) {
            throw new LogContradiction(
                    "the log is not the one that the last checkpoint %s was signed for, with %d entries"
                            .formatted(where, checkpoint.size()));
        }
        return checkpoint;
    }

    /** Numbers and signs what had committed. @return how many facts got a number, at most {@link #BATCH} */
    int advance() throws SQLException {
        List<MerkleHash> leaves = tables.number(range.size(), BATCH);
        for (MerkleHash leaf : leaves) {
            append(leaf);
        }
        Optional<String> note = range.size() == signed ? Optional.empty() : sign();
        connection.commit();
        if (note.isPresent()) {
            signed = range.size();
            file.ifPresent(kept -> kept.append(note.get()));
        }
        return leaves.size();
    }

    private void append(MerkleHash leaf) throws SQLException {
        NodeRows rows = new NodeRows();
        range.append(leaf, rows);
        rows.write(tables);
    }

    private Optional<String> sign() throws SQLException {
        if (identity.key().isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Checkpoint checkpoint = new Checkpoint(identity.origin(), range.size(), range.root(), now);
        String note = identity.key().get().sign(checkpoint.text());
        tables.addCheckpoint(range.size(), note);
        return Optional.of(note);
    }

    @Override
    public void close() throws SQLException {
        file.ifPresent(CheckpointFile::close);
        giveBack(connection);
    }

    /** In a transaction that failed nothing more can be said, not even that the lock is free. */
    private static void giveBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
