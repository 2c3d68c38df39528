package dev.sekisho.link.suspension.jdbc;

import java.sql.SQLException;

/** The database did not do what was asked; the transaction must not commit, and nothing is taken to be open. */
final class BookNotAtHand extends RuntimeException {

    BookNotAtHand(SQLException cause) {
        super("the suspension book could not be read or written", cause);
    }
}
