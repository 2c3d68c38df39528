package dev.sekisho.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The log's complete subtrees, from what is stored: every eighth level. A subtree between two of them is made of at most
 * 128 hashes of the lower one.
 */
final class StoredSubtrees implements Subtrees {

    static final int STORED_EVERY = 8;

    private static final String LEAVES =
            "select leaf_hash from audit_leaf where log_index >= ? and log_index < ? order by log_index";
    private static final String NODES = """
            select node_hash from audit_node where node_index >= ? and node_index < ? and level = ? order by node_index
            """;

    private final Connection connection;

    StoredSubtrees(Connection connection) {
        this.connection = connection;
    }

    @Override
    public MerkleHash at(int level, long index) {
        int above = level % STORED_EVERY;
        try {
            return folded(level - above, index << above, 1 << above);
        } catch (SQLException failed) {
            throw new LogNotRead(failed);
        }
    }

    private MerkleHash folded(int stored, long first, int count) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(stored == 0 ? LEAVES : NODES)) {
            select.setLong(1, first);
            select.setLong(2, first + count);
            if (stored > 0) {
                select.setInt(3, stored);
            }
            Deque<MerkleHash> level = new ArrayDeque<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    level.add(MerkleHash.of(rows.getBytes(1)));
                }
            }
            if (level.size() != count) {
                throw new LogContradiction("%d of %d hashes of level %d are missing from number %d on"
                        .formatted(count - level.size(), count, stored, first));
            }
            return fold(level);
        }
    }

    private static MerkleHash fold(Deque<MerkleHash> level) {
        Deque<MerkleHash> rest = level;
        while (rest.size() > 1) {
            Deque<MerkleHash> next = new ArrayDeque<>();
            while (!rest.isEmpty()) {
                next.add(MerkleHash.node(rest.remove(), rest.remove()));
            }
            rest = next;
        }
        return rest.remove();
    }

    /** The database did not say what the log holds. */
    static final class LogNotRead extends RuntimeException {
        LogNotRead(SQLException cause) {
            super("the audit log could not be read", cause);
        }
    }
}
