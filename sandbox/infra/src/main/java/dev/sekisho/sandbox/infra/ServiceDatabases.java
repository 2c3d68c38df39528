package dev.sekisho.sandbox.infra;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A database for each service with two roles: the owner migrates and owns the schema; the application role may connect
 * and nothing else until a migration grants it something. Nothing is left to {@code public}. A third role,
 * {@code reconciler}, reads every database and writes none.
 */
final class ServiceDatabases {

    static final String RECONCILER = "reconciler";

    private final PostgresServer server;
    private final SandboxSecrets secrets;

    ServiceDatabases(PostgresServer server, SandboxSecrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    void provide(List<SuiteService> services) {
        try {
            try (Connection connection = server.superuser("postgres")) {
                role(connection, RECONCILER);
                run(connection, "grant pg_read_all_data to " + RECONCILER);
                run(connection, "revoke all on database postgres, template1 from public");
                for (SuiteService service : services) {
                    database(connection, service);
                }
            }
            for (SuiteService service : services) {
                try (Connection connection = server.superuser(service.database())) {
                    schema(connection, service);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the databases of the services could not be made", e);
        }
    }

    private void database(Connection connection, SuiteService service) throws SQLException {
        role(connection, service.ownerRole());
        role(connection, service.appRole());
        String database = service.database();
        if (!exists(connection, "select 1 from pg_database where datname = '" + database + "'")) {
            run(connection, "create database " + database);
        }
        run(connection, "revoke all on database " + database + " from public");
        run(connection, "grant connect, create on database " + database + " to " + service.ownerRole());
        run(connection, "grant connect on database " + database + " to " + service.appRole() + ", " + RECONCILER);
        // It keeps what it compares in temporary tables, so that its memory stays bounded.
        run(connection, "grant temporary on database " + database + " to " + RECONCILER);
    }

    private void schema(Connection connection, SuiteService service) throws SQLException {
        String owner = service.ownerRole();
        run(connection, "revoke all on schema public from public");
        run(connection, "alter schema public owner to " + owner);
        run(connection, "grant usage on schema public to " + service.appRole());
        run(connection, "alter default privileges for role " + owner + " revoke execute on functions from public");
    }

    private void role(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + role + "'")) {
            // Names and passwords are our own: lower-case words, and base64url.
            run(connection, "create role " + role + " login password '" + secrets.postgres(role) + "'");
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
