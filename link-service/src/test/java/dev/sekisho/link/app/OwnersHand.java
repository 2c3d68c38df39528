package dev.sekisho.link.app;

import dev.sekisho.sandbox.infra.SandboxAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Changes what the application itself may not, as the owner of the tables; by one connection for all, as a new one costs
 * more than all it is asked to do.
 */
final class OwnersHand {

    private static Connection held;

    private OwnersHand() {}

    static void expire(String linkRequest) {
        change("update link_request set expires_at = clock_timestamp() - interval '1 second' where id = '" + linkRequest
                + "'");
    }

    /** Nothing is stopped any more, and nobody holds a copy. */
    static void openTheBook() {
        change("delete from suspension; delete from suspension_lease; update suspension_book set epoch = epoch + 1");
    }

    static synchronized void change(String sql) {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            letGo();
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connection() throws SQLException {
        if (held == null || held.isClosed()) {
            held = DriverManager.getConnection(
                    SandboxAccess.jdbcUrl("link"), "link_owner", SandboxAccess.postgresPassword("link_owner"));
        }
        return held;
    }

    /** What a script that failed half way still locks is locked no more. */
    private static void letGo() {
        Connection broken = held;
        held = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException alreadyGone) {
                throw new IllegalStateException(alreadyGone);
            }
        }
    }
}
