package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.infra.Ports;
import dev.sekisho.sandbox.infra.PostgresServer;
import dev.sekisho.sandbox.infra.SandboxSecrets;
import dev.sekisho.sandbox.infra.TemporaryFolder;
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
import java.util.stream.Stream;

/** A database of its own with one service's tables, made by the service's own migrations and filled by a script. */
final class OwnDatabase implements AutoCloseable {

    private static final String NAME = "bench";

    /** Beside a service's resources. */
    private static final String KIT = "../../../../service-kit/src/main/resources/db/kit";

    private final TemporaryFolder folder;
    private final PostgresServer server;

    private OwnDatabase(TemporaryFolder folder, PostgresServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** @param sources the service's resources */
    static OwnDatabase filled(Path sources, String filling) throws SQLException {
        TemporaryFolder folder = TemporaryFolder.create();
        PostgresServer server = PostgresServer.start(
                folder.postgres(), Ports.free(), SandboxSecrets.in(folder.path().resolve("secrets")));
        OwnDatabase database = new OwnDatabase(folder, server);
        try {
            database.fill(sources, filling);
        } catch (SQLException failed) {
            database.close();
            throw failed;
        }
        return database;
    }

    private void fill(Path sources, String filling) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        }
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (Path migration : migrations(sources)) {
                statement.execute(read(migration).replace("${app_role}", "postgres"));
            }
            statement.execute(filling);
        }
    }

    Connection open() throws SQLException {
        return server.superuser(NAME);
    }

    /** The columns of the one row that a question has. */
    long[] row(String question) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            long[] values = new long[row.getMetaData().getColumnCount()];
            for (int column = 0; column < values.length; column++) {
                values[column] = row.getLong(column + 1);
            }
            return values;
        }
    }

    @Override
    public void close() {
        server.close();
        folder.close();
    }

    /** What all services have, then the service's own; each in the order of versions. */
    private static List<Path> migrations(Path sources) {
        return Stream.of(sources.resolve(KIT), sources.resolve("db/migration"))
                .flatMap(OwnDatabase::inOrder)
                .toList();
    }

    private static Stream<Path> inOrder(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted(Comparator.comparingInt(OwnDatabase::version)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The last number of it: {@code V0_3__} is the third of the kit's, {@code V12__} the twelfth of a service's. */
    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        String version = name.substring(1, name.indexOf("__"));
        return Integer.parseInt(version.substring(version.indexOf('_') + 1));
    }

    /** A script beside this class. */
    static String script(String name) {
        try (InputStream in = OwnDatabase.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
