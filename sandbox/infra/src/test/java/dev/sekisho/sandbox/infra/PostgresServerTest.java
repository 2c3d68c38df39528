package dev.sekisho.sandbox.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

/** A real server: what its roles may do, and what is left after it was stopped or killed. */
class PostgresServerTest {

    private static final String DENIED = "42501";

    private static TemporaryFolder folder;
    private static SandboxSecrets secrets;
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        folder = TemporaryFolder.create();
        secrets = SandboxSecrets.in(folder.path().resolve("secrets"));
        server = startAgain();
        server.provide(SuiteService.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
        folder.close();
    }

    private static PostgresServer startAgain() {
        return PostgresServer.start(folder.postgres(), Ports.free(), secrets);
    }

    @Test
    void isDurableAndAsksForAPassword() throws SQLException {
        try (Connection connection = server.superuser("postgres")) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
        Properties wrong = new Properties();
        wrong.setProperty("user", "link_app");
        wrong.setProperty("password", "wrong");
        assertThatThrownBy(() -> new Driver().connect(server.jdbcUrl("link"), wrong))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theApplicationRoleHasOnlyWhatAMigrationGranted() throws SQLException {
        try (Connection owner = server.connect("link", "link_owner");
                Connection app = server.connect("link", "link_app")) {
            // Given a table like that of the facts, granted for insert and read
            run(owner, "create table fact_like (id int primary key, data text not null)");
            run(owner, "grant select, insert on fact_like to link_app");
            run(owner, "create table not_granted (id int)");
            run(owner, "create function not_granted() returns int language sql as 'select 1'");

            // When and then
            run(app, "insert into fact_like values (1, 'as it was')");
            assertThat(ask(app, "select data from fact_like")).isEqualTo("as it was");
            refused(app, "update fact_like set data = 'otherwise'");
            refused(app, "delete from fact_like");
            refused(app, "truncate fact_like");
            refused(app, "drop table fact_like");
            refused(app, "select * from not_granted");
            refused(app, "select not_granted()");
            refused(app, "create table mine (id int)");
            refused(app, "create schema mine");
            refused(app, "create temporary table mine (id int)");
        }
    }

    @Test
    void aRoleDoesNotReachTheDatabaseOfAnotherService() {
        for (String role : List.of("charge_app", "charge_owner")) {
            assertThatThrownBy(() -> server.connect("link", role))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
        assertThatThrownBy(() -> server.connect("postgres", "link_app")).isInstanceOf(SQLException.class);
    }

    @Test
    void theReconcilerReadsEveryDatabaseAndWritesNone() throws SQLException {
        try (Connection owner = server.connect("charge", "charge_owner");
                Connection reconciler = server.connect("charge", "reconciler")) {
            run(owner, "create table book (yen bigint)");
            run(owner, "insert into book values (1000)");
            assertThat(ask(reconciler, "select yen from book")).isEqualTo("1000");
            refused(reconciler, "insert into book values (1)");
        }
    }

    @Test
    void keepsItsDataWhenStoppedAndStartedAgain() throws Exception {
        try (Connection owner = server.connect("identity", "identity_owner")) {
            run(owner, "create table kept (id int)");
        }

        server.close();
        assertThat(server.process().isAlive()).isFalse();
        server = startAgain();
        server.provide(SuiteService.ALL);

        try (Connection owner = server.connect("identity", "identity_owner")) {
            assertThat(ask(owner, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() throws Exception {
        try (Connection owner = server.connect("compensation", "compensation_owner")) {
            run(owner, "create table survives (id int)");
            run(owner, "insert into survives values (7)");
        }

        server.process().destroyForcibly();
        server = startAgain();

        try (Connection owner = server.connect("compensation", "compensation_owner")) {
            assertThat(ask(owner, "select id from survives")).isEqualTo("7");
        }
    }

    @Test
    void takesOverFromAServerLeftRunningByAKilledLauncher() {
        PostgresServer left = server;

        server = startAgain();

        assertThat(left.process().isAlive()).isFalse();
        assertThat(server.process().isAlive()).isTrue();
    }

    @Test
    void isNotMisledByAProcessNumberThatBelongsToAStranger() throws Exception {
        server.close();
        Path pidFile = folder.postgres().resolve("data").resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");

        server = startAgain();

        assertThat(server.process().isAlive()).isTrue();
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> run(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
