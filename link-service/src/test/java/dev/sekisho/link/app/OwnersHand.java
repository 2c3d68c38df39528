package dev.sekisho.link.app;

import dev.sekisho.sandbox.infra.SandboxAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes what the application itself may not, as the owner of the tables. */
final class OwnersHand {

    private OwnersHand() {}

    static void expire(String linkRequest) {
        change("update link_request set expires_at = clock_timestamp() - interval '1 second' where id = '" + linkRequest
                + "'");
    }

    /** Nothing is stopped any more, and nobody holds a copy. */
    static void openTheBook() {
        change("delete from suspension");
        change("delete from suspension_lease");
        change("update suspension_book set epoch = epoch + 1");
    }

    static void change(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        SandboxAccess.jdbcUrl("link"), "link_owner", SandboxAccess.postgresPassword("link_owner"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
