package dev.sekisho.sandbox.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** One step's check as identity-service does it: take the locks, note what was shown, count by every rule. */
final class VelocityCheck {

    private static final int LOCKS = 0x5249534B;
    private static final String COUNT_TO = "500";

    private final String lock;
    private final String note;
    private final String tally;
    private final List<String[]> rules;
    private final Connections connections;
    private final int accounts;

    VelocityCheck(Path sources, Connections connections, int accounts) {
        this.lock = OwnDatabase.read(sources.resolve("risk/lock.sql"));
        this.note = OwnDatabase.read(sources.resolve("risk/note.sql"));
        this.tally = OwnDatabase.read(sources.resolve("risk/tally.sql"));
        this.rules = rules(OwnDatabase.read(sources.resolve("risk-policy.csv")));
        this.connections = connections;
        this.accounts = accounts;
    }

    Work.Source endingBy(Ending ending) {
        return number -> new Step(connections.open(), ending, new Random(number));
    }

    /** As many round trips as a check and its end take, for nothing: what the machine itself costs. */
    Work.Source nothing() {
        return number -> new Idle(connections.open());
    }

    /** The lines with as many fields as a rule has. */
    private static List<String[]> rules(String policy) {
        return policy.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .filter(fields -> fields.length > 2)
                .toList();
    }

    /** Where a worker gets its own. */
    interface Connections {
        Connection open() throws SQLException;
    }

    /** How the transaction ends. */
    interface Ending {
        void end(Connection connection) throws SQLException;
    }

    /** A new account that shows the device, address, site and mail stem of some account that is there. */
    private final class Step implements Work {

        private final Connection connection;
        private final Ending ending;
        private final Random random;

        Step(Connection connection, Ending ending, Random random) throws SQLException {
            this.connection = connection;
            this.ending = ending;
            this.random = random;
            connection.setAutoCommit(false);
        }

        @Override
        public boolean once() throws SQLException {
            int like = 1 + random.nextInt(accounts);
            boolean home = like % 10 >= 6 && like % 30 != 7;
            boolean rented = like % 30 == 7;
            String network = rented ? "HOSTING" : home ? "FIXED" : "CARRIER_NAT";
            String address = rented ? "rented" + like % 5000 : home ? "home" + like / 3 : "nat" + like % 40;
            String site = rented ? "rented" + like % 200 : home ? "town" + like / 100 : "nat" + like % 40;
            List<String[]> shown = List.of(
                    new String[] {"DEVICE", key("DEVICE" + like), network},
                    new String[] {"ADDRESS", key("ADDRESS" + address), network},
                    new String[] {"SITE", key("SITE" + site), network},
                    new String[] {"MAIL_STEM", key("MAIL_STEM" + "stem" + like % 50_000), "UNKNOWN"});
            UUID subject = UUID.randomUUID();
            lock(shown.stream().filter(one -> !one[2].equals("CARRIER_NAT")).map(one -> one[0] + one[1]));
            note(subject, shown);
            int rows = tally(subject);
            ending.end(connection);
            return rows > 0;
        }

        private void lock(Stream<String> words) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(lock)) {
                statement.setInt(1, LOCKS);
                statement.setArray(2, connection.createArrayOf("text", words.toArray()));
                statement.execute();
            }
        }

        private void note(UUID subject, List<String[]> shown) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(note)) {
                statement.setObject(1, subject);
                statement.setString(2, "ACCOUNTS");
                for (int field = 0; field < 3; field++) {
                    statement.setArray(3 + field, column("text", shown, field));
                }
                statement.setObject(6, OffsetDateTime.now());
                statement.execute();
            }
        }

        private int tally(UUID subject) throws SQLException {
            OffsetDateTime now = OffsetDateTime.now();
            List<String[]> asked = rules.stream()
                    .map(rule -> new String[] {
                        "0",
                        rule[3],
                        rule[4],
                        now.minus(Duration.parse(rule[5])).toString(),
                        rule[6].equals("0") ? "1" : COUNT_TO,
                        rule[9]
                    })
                    .toList();
            String[] types = {"int4", "text", "text", "timestamptz", "int4", "text"};
            try (PreparedStatement statement = connection.prepareStatement(tally)) {
                for (int field = 0; field < types.length; field++) {
                    statement.setArray(1 + field, column(types[field], asked, field));
                }
                statement.setObject(7, subject);
                try (ResultSet rows = statement.executeQuery()) {
                    int found = 0;
                    while (rows.next()) {
                        found++;
                    }
                    return found;
                }
            }
        }

        private java.sql.Array column(String type, List<String[]> rows, int field) throws SQLException {
            return connection.createArrayOf(
                    type, rows.stream().map(row -> row[field]).toArray());
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

    private static String key(String thing) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(thing.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
