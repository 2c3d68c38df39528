package dev.sekisho.kit.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The nodes that one leaf made complete and that are stored: those of every eighth level. */
final class NodeRows implements CompactRange.NodeListener {

    private final List<Row> rows = new ArrayList<>();

    @Override
    public void node(int level, long index, MerkleHash hash) {
        if (level % StoredSubtrees.STORED_EVERY == 0) {
            rows.add(new Row(level, index, hash));
        }
    }

    void write(LogTables tables) throws SQLException {
        for (Row row : rows) {
            tables.addNode(row.level, row.index, row.hash);
        }
    }

    private record Row(int level, long index, MerkleHash hash) {}
}
