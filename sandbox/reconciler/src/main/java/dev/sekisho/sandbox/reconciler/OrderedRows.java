package dev.sekisho.sandbox.reconciler;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of a query of two text columns, key and content, in the byte order of the key; a key comes once. */
final class OrderedRows implements AutoCloseable {

    private static final int FETCH_SIZE = 1000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private String key;
    private String content;

    OrderedRows(Tables tables, String keyAndContent) throws SQLException {
        String ordered = "select key, content from (" + keyAndContent + ") side order by key collate \"C\"";
        statement = tables.connection().prepareStatement(ordered);
        statement.setFetchSize(FETCH_SIZE);
        rows = statement.executeQuery();
    }

    boolean advance() throws SQLException {
        if (!rows.next()) {
            key = null;
            return false;
        }
        key = rows.getString(1);
        content = rows.getString(2);
        return true;
    }

    boolean isOver() {
        return key == null;
    }

    String key() {
        return key;
    }

    String content() {
        return content;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
