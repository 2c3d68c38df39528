package dev.sekisho.sandbox.replay.outcome;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the services wrote down of whom they held, and of when they first noticed anything. */
public final class WrittenFacts {

    private static final String READER = "reconciler";
    private static final String SUBJECTS = """
        select convert_from(payload, 'UTF8')::jsonb -> 'data' ->> ?
          from fact where type = any (?)
        """;
    private static final String FIRST = """
        select min(convert_from(payload, 'UTF8')::jsonb ->> 'time') from fact where type = any (?)
        """;
    private static final List<String> ACCOUNT_HELD = List.of("dev.sekisho.identity.account-held.v1");
    private static final List<String> WALLET_HELD =
            List.of("dev.sekisho.charge.wallet-frozen.v1", "dev.sekisho.charge.monitoring-hold-placed.v1");
    private static final List<String> LINK_STOPPED = List.of("dev.sekisho.link.link-stop-taken.v1");
    private static final List<String> LINKS = List.of("dev.sekisho.link.link-established.v1");

    private final RunningSuite suite;

    public WrittenFacts(RunningSuite suite) {
        this.suite = suite;
    }

    /** The accounts, which are the wallets, that were held or frozen at any time, and those with a stopped link. */
    public Set<String> held() {
        Set<String> held = new HashSet<>(subjects(SuiteService.IDENTITY, "accountId", ACCOUNT_HELD));
        held.addAll(subjects(SuiteService.CHARGE, "walletId", WALLET_HELD));
        Set<String> stopped = subjects(SuiteService.LINK, "linkId", LINK_STOPPED);
        if (!stopped.isEmpty()) {
            held.addAll(walletsOf(stopped));
        }
        return held;
    }

    /** When the services first raised an alarm, held somebody, stopped something or took a report. */
    public Optional<Instant> firstAlarm() {
        return List.of(
                        first(SuiteService.IDENTITY, ACCOUNT_HELD),
                        first(
                                SuiteService.LINK,
                                List.of(
                                        "dev.sekisho.link.pattern-tripped.v1",
                                        "dev.sekisho.link.suspension-imposed.v1",
                                        "dev.sekisho.link.link-stop-taken.v1")),
                        first(
                                SuiteService.CHARGE,
                                List.of(
                                        "dev.sekisho.charge.monitoring-alert-raised.v1",
                                        "dev.sekisho.charge.wallet-frozen.v1")),
                        first(SuiteService.COMPENSATION, List.of("dev.sekisho.compensation.fraud-reported.v1")))
                .stream()
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Set<String> walletsOf(Set<String> links) {
        Set<String> wallets = new HashSet<>();
        String both = """
            select d ->> 'linkId', d ->> 'walletId'
              from (select convert_from(payload, 'UTF8')::jsonb -> 'data' as d from fact where type = any (?)) f
            """;
        try (Connection database = open(SuiteService.LINK);
                PreparedStatement statement = database.prepareStatement(both)) {
            statement.setArray(1, database.createArrayOf("text", LINKS.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (links.contains(rows.getString(1))) {
                        wallets.add(rows.getString(2));
                    }
                }
            }
            return wallets;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("facts cannot be read", unreadable);
        }
    }

    private Set<String> subjects(SuiteService service, String member, List<String> types) {
        Set<String> subjects = new HashSet<>();
        try (Connection database = open(service);
                PreparedStatement statement = database.prepareStatement(SUBJECTS)) {
            statement.setString(1, member);
            statement.setArray(2, database.createArrayOf("text", types.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
            }
            return subjects;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("facts cannot be read", unreadable);
        }
    }

    private Optional<Instant> first(SuiteService service, List<String> types) {
        try (Connection database = open(service);
                PreparedStatement statement = database.prepareStatement(FIRST)) {
            statement.setArray(1, database.createArrayOf("text", types.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1)).map(Instant::parse);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("facts cannot be read", unreadable);
        }
    }

    private Connection open(SuiteService service) throws SQLException {
        return DriverManager.getConnection(suite.jdbcUrl(service), READER, suite.databasePassword(READER));
    }
}
