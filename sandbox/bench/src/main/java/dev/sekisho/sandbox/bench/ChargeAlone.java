package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * charge-service alone (P2, P3, P4, P6): the real service over HTTP on its real database, with link-service and the banks
 * answered at once by the load generator's own process.
 */
final class ChargeAlone {

    private static final long FOR_PAYMENTS = 200_000;

    private final Sizes sizes;
    private final RunningSuite suite;
    private final Crowds crowds;
    private final URI service;
    private final CustomerTokens tokens;

    /** @param suite in which charge-service has a stand-in for link-service that knows these customers */
    ChargeAlone(Sizes sizes, RunningSuite suite, Crowds crowds) {
        this.sizes = sizes;
        this.suite = suite;
        this.crowds = crowds;
        this.service = suite.url(SuiteService.CHARGE);
        this.tokens = new CustomerTokens(suite.keys(), "charge-service");
    }

    void measure(List<Figure> figures, List<String> checks) {
        measure(figures);
        checks.add(ledger());
    }

    private void measure(List<Figure> figures) {
        Yardstick yardstick =
                new Yardstick(suite.jdbcUrl(SuiteService.CHARGE), suite.databasePassword("postgres"), crowds.spread());
        Work.Source charges = ChargeWork.over(service, crowds.spread(), tokens);
        Rounds y1 = new Rounds(yardstick.oneTransaction(), sizes.connections(), sizes);
        Rounds p2 = new Rounds(charges, sizes.connections(), sizes);
        Rounds p3 = new Rounds(payments(), sizes.connections(), sizes);
        Rounds oneWallet =
                new Rounds(ChargeWork.onOneWallet(service, crowds.alone(), tokens), sizes.connections(), sizes);
        Rounds oneBank = new Rounds(ChargeWork.over(service, crowds.atOneBank(), tokens), sizes.connections(), sizes);
        Rounds y1Alone = new Rounds(yardstick.oneTransaction(), 1, sizes);
        Rounds p4 = new Rounds(charges, 1, sizes);
        Rounds.interleave(sizes, List.of(y1, p2, p3, oneWallet, oneBank, y1Alone, p4));

        String many = sizes.connections() + " connections";
        figures.add(y1.figure("Y1", "bare database, one transaction, " + many, "charges/s", Run::perSecond, ""));
        figures.add(p2.figure("P2 absolute", "charge-service alone, " + many, "charges/s", Run::perSecond, ""));
        figures.add(p2.against(y1, "P2", "charge-service alone / Y1", Run::perSecond, "must 2.0, aim 3.0"));
        figures.add(p2.figure("P2 p99", "the same, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
        figures.add(p3.figure("P3 absolute", "payments to a merchant, " + many, "payments/s", Run::perSecond, ""));
        figures.add(p3.against(y1, "P3", "payments to a merchant / Y1", Run::perSecond, "must 2.0, aim 3.0"));
        figures.add(y1Alone.figure("Y1 alone", "bare database, one connection", "ms", run -> run.millisAt(50), ""));
        figures.add(
                p4.figure("P4 absolute", "charge-service alone, one connection", "ms", run -> run.millisAt(50), ""));
        figures.add(p4.against(
                y1Alone, "P4", "one connection: median latency / Y1's", run -> run.millisAt(50), "must 3.0, aim 2.0"));
        figures.add(oneWallet.against(p2, "P6 wallet", "all on one wallet / P2", Run::perSecond, "must 0.4, aim 0.8"));
        figures.add(oneBank.against(p2, "P6 bank", "all at one bank / P2", Run::perSecond, "must 0.4, aim 0.8"));
    }

    private Work.Source payments() {
        var shop = Merchant.of("Bench", "GROCERY", "Bench");
        new OperationsTool(Places.of(suite)).register(shop).expect("a merchant is known", 204);
        ChargeWork.fill(service, crowds.spread(), tokens, FOR_PAYMENTS);
        return PaymentWork.over(service, crowds.spread(), tokens, shop);
    }

    /** What was charged and paid is in the ledger, and every wallet holds what its lines say. */
    private String ledger() {
        String sql = """
                select (select coalesce(sum(amount_yen), 0) from charge where state = 'POSTED'),
                       (select coalesce(sum(amount_yen), 0) from payment where rule is null),
                       (select coalesce(sum(amount_yen), 0) from ledger_entry
                         where account like 'wallet:%' and kind = 'CHARGE'),
                       (select coalesce(sum(amount_yen), 0) from ledger_entry where account like 'merchant:%'),
                       (select coalesce(sum(balance_yen), 0) from wallet),
                       (select count(*) from charge where state in ('RESERVED', 'IN_DOUBT'))
                """;
        try (var connection = DriverManager.getConnection(
                        suite.jdbcUrl(SuiteService.CHARGE), "postgres", suite.databasePassword("postgres"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            long charged = row.getLong(1);
            long paid = row.getLong(2);
            if (charged != row.getLong(3) || paid != row.getLong(4) || charged - paid != row.getLong(5)) {
                throw new IllegalStateException("charges, payments, ledger and wallets of charge-service differ");
            }
            return "charge-service alone: %,d yen charged, %,d paid = ledger = wallets; %,d still open"
                    .formatted(charged, paid, row.getLong(6));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
