package dev.sekisho.link.suspension.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The advisory lock of the book; two numbers, so that it meets no lock that is named by one. */
final class BookLock {

    /** "book" in the class of locks of this service. */
    static final String KEY = "18102, 1";

    private BookLock() {}

    /** Held until the transaction ends. */
    static void take(Connection connection, String sql) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.execute();
        }
    }
}
