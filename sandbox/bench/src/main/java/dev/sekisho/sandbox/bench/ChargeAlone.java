package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * charge-service alone (P2, P4): the real service over HTTP on its real database, with link-service and the banks
 * answered at once by the load generator's own process.
 */
final class ChargeAlone {

    private final Sizes sizes;
    private final RunningSuite suite;
    private final List<Customer> customers;

    /** @param suite in which charge-service has a stand-in for link-service that knows these customers */
    ChargeAlone(Sizes sizes, RunningSuite suite, List<Customer> customers) {
        this.sizes = sizes;
        this.suite = suite;
        this.customers = customers;
    }

    static List<Customer> customers(Sizes sizes) {
        return Stream.generate(() -> new Customer(UUID.randomUUID(), UUID.randomUUID()))
                .limit(sizes.customers())
                .toList();
    }

    void measure(List<Figure> figures, List<String> checks) {
        measure(figures);
        checks.add(ledger());
    }

    private void measure(List<Figure> figures) {
        Yardstick yardstick =
                new Yardstick(suite.jdbcUrl(SuiteService.CHARGE), suite.databasePassword("postgres"), customers);
        Work.Source charges = ChargeWork.over(
                suite.url(SuiteService.CHARGE), customers, new CustomerTokens(suite.keys(), "charge-service"));
        Rounds y1 = new Rounds(yardstick.oneTransaction(), sizes.connections(), sizes);
        Rounds p2 = new Rounds(charges, sizes.connections(), sizes);
        Rounds y1Alone = new Rounds(yardstick.oneTransaction(), 1, sizes);
        Rounds p4 = new Rounds(charges, 1, sizes);
        Rounds.interleave(sizes, List.of(y1, p2, y1Alone, p4));

        String many = sizes.connections() + " connections";
        figures.add(y1.figure("Y1", "bare database, one transaction, " + many, "charges/s", Run::perSecond, ""));
        figures.add(p2.figure("P2 absolute", "charge-service alone, " + many, "charges/s", Run::perSecond, ""));
        figures.add(p2.against(y1, "P2", "charge-service alone / Y1", Run::perSecond, "must 2.0, aim 3.0"));
        figures.add(p2.figure("P2 p99", "the same, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
        figures.add(y1Alone.figure("Y1 alone", "bare database, one connection", "ms", run -> run.millisAt(50), ""));
        figures.add(
                p4.figure("P4 absolute", "charge-service alone, one connection", "ms", run -> run.millisAt(50), ""));
        figures.add(p4.against(
                y1Alone, "P4", "one connection: median latency / Y1's", run -> run.millisAt(50), "must 3.0, aim 2.0"));
    }

    /** Every charge of one yen that was posted is in the ledger, and every wallet holds what its lines say. */
    private String ledger() {
        String sql = """
                select (select count(*) from charge where state = 'POSTED'),
                       (select coalesce(sum(amount_yen), 0) from ledger_entry where account like 'wallet:%'),
                       (select coalesce(sum(balance_yen), 0) from wallet),
                       (select count(*) from charge where state in ('RESERVED', 'IN_DOUBT'))
                """;
        try (var connection = DriverManager.getConnection(
                        suite.jdbcUrl(SuiteService.CHARGE), "postgres", suite.databasePassword("postgres"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            List<Long> sums = new ArrayList<>(List.of(row.getLong(1), row.getLong(2), row.getLong(3)));
            if (sums.stream().distinct().count() != 1) {
                throw new IllegalStateException("posted charges, ledger and wallets of charge-service differ: " + sums);
            }
            return "charge-service alone: %,d posted charges = ledger = wallets; %,d still open"
                    .formatted(sums.get(0), row.getLong(4));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
