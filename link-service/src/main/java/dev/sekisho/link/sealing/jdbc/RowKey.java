package dev.sekisho.link.sealing.jdbc;

import dev.sekisho.link.sealing.SealedColumn;
import java.util.UUID;

/** By what a table's rows are found and walked through: an id, or a file's id and the number of a part. */
enum RowKey {
    ID("id::text", "id", "id > ?", "id = ?") {
        @Override
        Object[] after(String reached, int limit) {
            return new Object[] {reached.isEmpty() ? START : UUID.fromString(reached), limit};
        }

        @Override
        Object[] values(String key, byte[] sealedAnew, byte[] before) {
            return new Object[] {sealedAnew, UUID.fromString(key), before};
        }
    },
    PART("import_id || ':' || part", "import_id, part", "(import_id, part) > (?, ?)", "import_id = ? and part = ?") {
        @Override
        Object[] after(String reached, int limit) {
            return reached.isEmpty()
                    ? new Object[] {START, 0, limit}
                    : new Object[] {file(reached), part(reached), limit};
        }

        @Override
        Object[] values(String key, byte[] sealedAnew, byte[] before) {
            return new Object[] {sealedAnew, file(key), part(key), before};
        }
    };

    private static final UUID START = new UUID(0, 0);
    private static final int UUID_LENGTH = 36;

    private final String shown;
    private final String order;
    private final String after;
    private final String same;

    RowKey(String shown, String order, String after, String same) {
        this.shown = shown;
        this.order = order;
        this.after = after;
        this.same = same;
    }

    static RowKey of(SealedColumn column) {
        return column == SealedColumn.IMPORT ? PART : ID;
    }

    abstract Object[] after(String reached, int limit);

    abstract Object[] values(String key, byte[] sealedAnew, byte[] before);

    String windowSql(SealedColumn column) {
        return String.format(
                "select %s as key, %s as sealed from %s where %s order by %s limit ?",
                shown, column.column(), column.table(), after, order);
    }

    String replaceSql(SealedColumn column) {
        return String.format("update %1$s set %2$s = ? where %3$s and %2$s = ?", column.table(), column.column(), same);
    }

    private static UUID file(String key) {
        return UUID.fromString(key.substring(0, UUID_LENGTH));
    }

    private static int part(String key) {
        return Integer.parseInt(key.substring(UUID_LENGTH + 1));
    }
}
