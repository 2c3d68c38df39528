package dev.sekisho.sandbox.reconciler;

import static dev.sekisho.sandbox.reconciler.HandMadeBanks.FIRST;
import static dev.sekisho.sandbox.reconciler.HandMadeBanks.SECOND;

import dev.sekisho.sandbox.infra.KafkaLogin;
import dev.sekisho.sandbox.infra.SandboxBackends;
import dev.sekisho.sandbox.infra.SuiteService;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small world in which everything is right, until a test spoils one thing of it. */
final class HandMadeWorld implements AutoCloseable {

    static final String DAY = "2026-11-20";
    /** Still the day before in London, and already this day in Tokyo. */
    static final String AT = "2026-11-19T15:00:00Z";

    final UUID wallet = UUID.randomUUID();
    final UUID person = UUID.randomUUID();
    final UUID bankAccount = UUID.randomUUID();
    final UUID link = UUID.randomUUID();
    final UUID merchant = UUID.randomUUID();
    final UUID posted = UUID.randomUUID();
    final UUID postedToo = UUID.randomUUID();
    final UUID voided = UUID.randomUUID();
    final UUID refused = UUID.randomUUID();
    final UUID payment = UUID.randomUUID();

    final SandboxBackends backends = SandboxBackends.start(SuiteService.ALL);
    final HandMadeTables tables;
    final HandMadeBanks banks;
    final HandMadeTopics topics;

    HandMadeWorld() throws Exception {
        tables = new HandMadeTables(backends.postgres());
        banks = new HandMadeBanks();
        topics = new HandMadeTopics(kafka("admin"));
    }

    ReconcilerSettings settings(Duration patience) {
        return new ReconcilerSettings(
                banks.url(),
                List.of(FIRST, SECOND),
                database("identity"),
                database("link"),
                database("charge"),
                database("compensation"),
                kafka("reconciler"),
                patience);
    }

    private Map<String, String> kafka(String principal) {
        return KafkaLogin.of(backends.kafka().bootstrapServers(), principal, backends.secrets())
                .settings();
    }

    private DatabaseAccess database(String name) {
        return new DatabaseAccess(
                backends.postgres().jdbcUrl(name),
                "reconciler",
                backends.secrets().postgres("reconciler"));
    }

    void makeSound() throws Exception {
        tables.empty();
        banks.reset();
        topics.empty();
        linked();
        charged(posted, "POSTED", 5_000, FIRST, "R-1", null);
        charged(postedToo, "POSTED", 3_000, SECOND, "R-2", null);
        charged(voided, "VOIDED", 900, FIRST, null, "INSUFFICIENT_FUNDS");
        refused();
        paid();
        tables.run("charge", "insert into wallet values (?, 7300)", wallet);
        counted("WALLET", wallet, 8_000);
        counted("BANK_ACCOUNT", bankAccount, 8_000);
        counted("PERSON", person, 8_000);
        fact("charge", posted, 1);
        fact("charge", posted, 2);
        fact("charge", postedToo, 1);
        fact("link", link, 1);
        fact("identity", wallet, 1);
    }

    private void linked() throws Exception {
        String values = " values (?, 1, ?, ?, ?, 'ACTIVE')";
        tables.run("link", "insert into link" + values, link, wallet, bankAccount, FIRST);
        tables.run("compensation", "insert into copied_link" + values, link, wallet, bankAccount, FIRST);
    }

    /** A charge with what follows from it at the bank, in the ledger and in the copy, but not in the caps. */
    void charged(UUID id, String state, long amountYen, String bank, String reference, String reason) throws Exception {
        tables.run(
                "charge",
                "insert into charge values (?, ?, ?, ?, ?, 2, ?::timestamptz, ?, ?, ?, ?, ?)",
                id,
                wallet,
                link,
                amountYen,
                state,
                AT,
                person,
                bankAccount,
                bank,
                reference,
                reason);
        tables.run(
                "compensation",
                "insert into copied_charge values (?, 2, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?)",
                id,
                wallet,
                link,
                bankAccount,
                bank,
                amountYen,
                state,
                AT,
                reference,
                reason);
        if (state.equals("POSTED")) {
            banks.book(bank, id, amountYen, reference);
            entered(id, 1, "wallet:" + wallet, amountYen);
            entered(id, 2, "bank:" + bank, -amountYen);
        }
    }

    private void refused() throws Exception {
        tables.run(
                "charge",
                "insert into charge (id, wallet_id, link_id, amount_yen, state, version, decided_at)"
                        + " values (?, ?, ?, 400000, 'REFUSED', 1, ?::timestamptz)",
                refused,
                wallet,
                link,
                AT);
    }

    private void paid() throws Exception {
        tables.run(
                "charge",
                "insert into payment values (?, ?, ?, 'GROCERY', 'S1', 'T1', 700, null, ?::timestamptz)",
                payment,
                wallet,
                merchant,
                AT);
        tables.run(
                "charge",
                "insert into payment values (?, ?, ?, null, 'S1', 'T1', 9000000, 'INSUFFICIENT_BALANCE', now())",
                UUID.randomUUID(),
                wallet,
                merchant);
        tables.run(
                "compensation",
                "insert into copied_payment values (?, ?, ?, 'GROCERY', 'S1', 'T1', 700, ?::timestamptz)",
                payment,
                wallet,
                merchant,
                AT);
        entered(payment, 1, "wallet:" + wallet, -700);
        entered(payment, 2, "merchant:" + merchant, 700);
    }

    private void entered(UUID transaction, int line, String account, long amountYen) throws Exception {
        String values = " values (?, ?, ?, ?)";
        tables.run("charge", "insert into ledger_entry" + values, transaction, line, account, amountYen);
        // The copy numbers its lines in its own way.
        tables.run("compensation", "insert into copied_entry" + values, transaction, 3 - line, account, amountYen);
    }

    private void counted(String scope, UUID id, long usedYen) throws Exception {
        tables.run(
                "charge", "insert into cap_counter values (?, ?, array[?::date], array[?])", scope, id, DAY, usedYen);
    }

    /** A fact's row and its message. */
    UUID fact(String service, UUID aggregate, long version) throws Exception {
        UUID id = factRow(service, aggregate, version);
        topics.send(service, aggregate.toString(), message(id, aggregate, version));
        return id;
    }

    UUID factRow(String service, UUID aggregate, long version) throws Exception {
        UUID id = UUID.randomUUID();
        tables.run(
                service,
                "insert into fact values (?, ?, ?, 'a.type.v1', ?)",
                id,
                aggregate,
                version,
                message(id, aggregate, version));
        return id;
    }

    static byte[] message(UUID id, UUID aggregate, long version) {
        return String.format(
                        "{\"specversion\":\"1.0\",\"id\":\"%s\",\"type\":\"a.type.v1\",\"subject\":\"%s\","
                                + "\"aggregateversion\":%d,\"data\":{}}",
                        id, aggregate, version)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        topics.close();
        banks.close();
        tables.close();
        backends.close();
    }
}
