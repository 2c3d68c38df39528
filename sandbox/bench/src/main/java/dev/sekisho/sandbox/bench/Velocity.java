package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.infra.Ports;
import dev.sekisho.sandbox.infra.PostgresServer;
import dev.sekisho.sandbox.infra.SandboxSecrets;
import dev.sekisho.sandbox.infra.TemporaryFolder;
import dev.sekisho.sandbox.launcher.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The check of one step against the signals of a million accounts (V1, V2): identity-service's own tables and own
 * statements, read from its sources, on a database of its own. V0 is as many empty round trips, V1 the check alone, V2 the
 * same with the commit.
 */
final class Velocity {

    private static final String DATABASE = "velocity";
    private static final String SOURCES = "identity-service/src/main/resources";
    private static final int FEW = 4;

    private final Sizes sizes;
    private final Path sources;

    Velocity(Sizes sizes, Checkout checkout) {
        this.sizes = sizes;
        this.sources = checkout.root().resolve(SOURCES);
    }

    void measure(List<Figure> figures, List<String> checks) {
        try (TemporaryFolder folder = TemporaryFolder.create();
                PostgresServer server = PostgresServer.start(
                        folder.postgres(),
                        Ports.free(),
                        SandboxSecrets.in(folder.path().resolve("secrets")))) {
            fill(server);
            measure(server, figures);
            checks.add(counted(server));
        } catch (SQLException failed) {
            throw new IllegalStateException("the velocity check cannot be measured: " + failed.getMessage(), failed);
        }
    }

    private void fill(PostgresServer server) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        }
        try (Connection connection = server.superuser(DATABASE);
                Statement statement = connection.createStatement()) {
            for (Path migration : migrations()) {
                statement.execute(read(migration).replace("${app_role}", "postgres"));
            }
            statement.execute(filling());
        }
    }

    private void measure(PostgresServer server, List<Figure> figures) {
        VelocityCheck check = new VelocityCheck(sources, () -> server.superuser(DATABASE), sizes.accounts());
        Rounds nothing = new Rounds(check.nothing(), 1, sizes);
        Rounds alone = new Rounds(check.endingBy(Connection::rollback), 1, sizes);
        Rounds committed = new Rounds(check.endingBy(Connection::commit), 1, sizes);
        Rounds several = new Rounds(check.endingBy(Connection::rollback), FEW, sizes);
        Rounds.interleave(sizes, List.of(nothing, alone, committed, several));
        String among = String.format(Locale.ROOT, " among %,d accounts", sizes.accounts());
        figures.add(nothing.figure(
                "V0", "as many round trips for nothing, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
        figures.add(nothing.figure("V0 median", "the same, median", "ms", run -> run.millisAt(50), ""));
        figures.add(alone.figure(
                "V1", "velocity check" + among + ", slowest of a hundred", "ms", run -> run.millisAt(99), "must 5"));
        figures.add(alone.figure("V1 median", "the same, median", "ms", run -> run.millisAt(50), ""));
        figures.add(
                several.figure("V1 of four", "four at once, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
        figures.add(committed.figure("V2", "with its commit, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
    }

    private String counted(PostgresServer server) throws SQLException {
        try (Connection connection = server.superuser(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select (select count(*) from account), (select count(*) from risk_sighting),"
                                + " pg_total_relation_size('risk_sighting') / 1048576")) {
            row.next();
            return String.format(
                    Locale.ROOT,
                    "velocity: %,d accounts, %,d signals in %,d MiB",
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3));
        }
    }

    /** In the order of their versions. */
    private List<Path> migrations() {
        try (Stream<Path> all = Files.list(sources.resolve("db/migration"))) {
            return all.sorted(Comparator.comparingInt(Velocity::version)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private String filling() {
        try (InputStream in = Velocity.class.getResourceAsStream("velocity.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("?accounts?", Integer.toString(sizes.accounts()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
