package dev.sekisho.sandbox.reconciler;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

/** Where a service's database is and how to read all of it; the user must be allowed temporary tables. */
public record DatabaseAccess(String jdbcUrl, String user, String password) {

    private static final String CONNECT_TIMEOUT_SECONDS = "10";
    private static final String READ_TIMEOUT_SECONDS = "300";

    public DatabaseAccess {
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "reconciler");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("loginTimeout", CONNECT_TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", READ_TIMEOUT_SECONDS);
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + jdbcUrl + ", " + user + "]";
    }
}
