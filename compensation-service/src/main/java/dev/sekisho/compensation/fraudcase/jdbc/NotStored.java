package dev.sekisho.compensation.fraudcase.jdbc;

import java.sql.SQLException;

/** The database did not do what was asked; the transaction must not commit. */
final class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStored(SQLException cause) {
        super("a case could not be read or written", cause);
    }
}
