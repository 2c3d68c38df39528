package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;

/**
 * A real PostgreSQL on the loopback address, with {@code fsync} and {@code synchronous_commit} on, over a folder that
 * keeps its data. The folder belongs to one server at a time: one left over from a killed process is stopped first.
 */
public final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final int STOP_LIMIT_SECONDS = 30;
    private static final int POLL_MILLIS = 25;

    private final PostgresFolder folder;
    private final int port;
    private final SandboxSecrets secrets;
    private final Process process;

    private PostgresServer(PostgresFolder folder, int port, SandboxSecrets secrets, Process process) {
        this.folder = folder;
        this.port = port;
        this.secrets = secrets;
        this.process = process;
    }

    /**
     * Returns when connections are answered.
     *
     * @param place holds {@code data} and {@code postgres.log}; made where it does not exist
     * @param port a free port of the loopback address
     */
    public static PostgresServer start(Path place, int port, SandboxSecrets secrets) {
        try {
            PostgresFolder folder = PostgresFolder.prepare(place, secrets.postgres(SUPERUSER));
            Process process = folder.launch(port);
            PostgresServer server = new PostgresServer(folder, port, secrets, process);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("PostgreSQL did not start:\n" + folder.endOfLog());
            }
            pause();
        }
    }

    private boolean answers() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
        }
    }

    /** Makes the database and the two roles of each service where they do not exist. Safe to repeat. */
    public void provide(List<SuiteService> services) {
        new ServiceDatabases(this, secrets).provide(services);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection with every right, for setting up and for looking behind the services' backs in tests. */
    public Connection superuser(String database) throws SQLException {
        return connect(database, SUPERUSER);
    }

    /** A connection with the rights of one role of the sandbox. */
    public Connection connect(String database, String role) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", secrets.postgres(role));
        // Not through DriverManager: it does not see the driver from every class loader.
        return new Driver().connect(jdbcUrl(database), login);
    }

    /** The server's own process, so that its death can be noticed. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** The fast shutdown: open connections are ended, what was committed is on the disk. */
    @Override
    public void close() {
        if (process.isAlive()) {
            folder.stop("fast", STOP_LIMIT_SECONDS);
        }
        if (process.isAlive()) {
            folder.stop("immediate", STOP_LIMIT_SECONDS);
        }
        process.destroyForcibly();
    }

    static String endOf(Path log, int lines) {
        try {
            List<String> all = Files.readAllLines(log);
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
