package dev.sekisho.sandbox.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Random;
import java.util.UUID;

/**
 * What a link's transaction asks of its bank account, as link-service does it: enter it or, if it is known, hold it and see
 * what burdens it.
 */
final class UniquenessCheck {

    private static final byte[] SEALED = new byte[40];

    private final String enter;
    private final String hold;
    private final String burdened;
    private final VelocityCheck.Connections connections;
    private final int links;

    UniquenessCheck(Path sources, VelocityCheck.Connections connections, int links) {
        this.enter = OwnDatabase.read(sources.resolve("account/enter.sql"));
        this.hold = OwnDatabase.read(sources.resolve("account/hold.sql"));
        this.burdened = OwnDatabase.read(sources.resolve("account/burdened.sql"));
        this.connections = connections;
        this.links = links;
    }

    Work.Source endingBy(VelocityCheck.Ending ending) {
        return number -> new Attempt(connections.open(), ending, new Random());
    }

    /** As many round trips as an attempt and its end take, for nothing: what the machine itself costs. */
    Work.Source nothing() {
        return number -> new Idle(connections.open());
    }

    /** Half of them want an account that is known, half one that nobody linked yet. */
    private final class Attempt implements Work {

        private final Connection connection;
        private final VelocityCheck.Ending ending;
        private final Random random;

        Attempt(Connection connection, VelocityCheck.Ending ending, Random random) throws SQLException {
            this.connection = connection;
            this.ending = ending;
            this.random = random;
            connection.setAutoCommit(false);
        }

        @Override
        public boolean once() throws SQLException {
            String account = random.nextBoolean() ? "account" + (1 + random.nextInt(links)) : "new" + random.nextLong();
            byte[] fingerprint = sha256(account);
            boolean answered = isEntered(fingerprint) || burdened(hold(fingerprint));
            ending.end(connection);
            return answered;
        }

        /** What nobody knew before is held by whoever enters it. */
        private boolean isEntered(byte[] fingerprint) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(enter)) {
                statement.setObject(1, UUID.randomUUID());
                statement.setBytes(2, fingerprint);
                statement.setNull(3, Types.NULL);
                statement.setString(4, "0998");
                statement.setBytes(5, SEALED);
                statement.setObject(6, UUID.randomUUID());
                return statement.executeUpdate() == 1;
            }
        }

        private UUID hold(byte[] fingerprint) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(hold)) {
                statement.setBytes(1, fingerprint);
                statement.setNull(2, Types.NULL);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getObject("id", UUID.class);
                }
            }
        }

        private boolean burdened(UUID account) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(burdened)) {
                statement.setObject(1, account);
                statement.setObject(2, account);
                statement.setObject(3, account);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Four questions whose answer is one. */
    private record Idle(Connection connection) implements Work {

        private static final int ROUND_TRIPS = 4;

        @Override
        public boolean once() throws SQLException {
            for (int trip = 0; trip < ROUND_TRIPS; trip++) {
                try (PreparedStatement statement = connection.prepareStatement("select 1")) {
                    statement.execute();
                }
            }
            return true;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
