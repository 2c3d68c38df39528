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
    final UUID mule = UUID.randomUUID();
    final UUID transfer = UUID.randomUUID();
    final UUID payout = UUID.randomUUID();
    final UUID returned = UUID.randomUUID();
    final UUID returnId = UUID.randomUUID();
    final UUID reversal = UUID.randomUUID();

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
        sent();
        paidOut(payout, "POSTED", 400, "C-1", null, null);
        paidOut(returned, "RETURNED", 50, null, "MANDATE_REVOKED", returnId);
        takenBack();
        tables.run("charge", "insert into wallet values (?, 5900)", wallet);
        tables.run("charge", "insert into wallet values (?, 900)", mule);
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
            entered("CHARGE", id, "wallet:" + wallet, amountYen, "bank:" + bank);
        }
        asked(id, state, amountYen, bank, reference, reason);
    }

    /** The debit of a charge as link-service keeps it; nothing was asked for a charge that is only reserved. */
    private void asked(UUID id, String state, long amountYen, String bank, String reference, String reason)
            throws Exception {
        if (!state.equals("RESERVED")) {
            String order = state.equals("POSTED") ? "ACCEPTED" : state.equals("VOIDED") ? "DECLINED" : "IN_DOUBT";
            tables.run(
                    "link",
                    "insert into debit values (?, ?, ?, ?, ?, ?)",
                    id,
                    amountYen,
                    bank,
                    order,
                    reference,
                    reason);
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
        entered("PAYMENT", payment, "wallet:" + wallet, -700, "merchant:" + merchant);
    }

    private void sent() throws Exception {
        String values = " values (?, ?, ?, 900, %s?::timestamptz)";
        tables.run("charge", "insert into transfer" + String.format(values, "null, "), transfer, wallet, mule, AT);
        tables.run(
                "charge", "insert into transfer values (?, ?, ?, 1, 'SELF', now())", UUID.randomUUID(), wallet, wallet);
        tables.run(
                "compensation", "insert into copied_transfer" + String.format(values, ""), transfer, wallet, mule, AT);
        entered("TRANSFER", transfer, "wallet:" + wallet, -900, "wallet:" + mule);
    }

    /** A payout with what follows from it at the bank, in link-service, in the ledger and in the copy. */
    void paidOut(UUID id, String state, long amountYen, String reference, String reason, UUID returnId)
            throws Exception {
        tables.run(
                "charge",
                "insert into payout values (?, ?, ?, ?, ?, 2, ?::timestamptz, ?, ?, ?, ?, ?)",
                id,
                wallet,
                link,
                amountYen,
                state,
                AT,
                bankAccount,
                FIRST,
                reference,
                reason,
                returnId);
        tables.run(
                "compensation",
                "insert into copied_payout values (?, 2, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?)",
                id,
                wallet,
                link,
                bankAccount,
                FIRST,
                amountYen,
                state,
                AT,
                reference,
                reason);
        String order = state.equals("POSTED") ? "ACCEPTED" : state.equals("RETURNED") ? "DECLINED" : "IN_DOUBT";
        tables.run(
                "link", "insert into credit values (?, ?, ?, ?, ?, ?)", id, amountYen, FIRST, order, reference, reason);
        entered("PAYOUT", id, "wallet:" + wallet, -amountYen, "bank:" + FIRST);
        if (state.equals("POSTED")) {
            banks.give(FIRST, id, amountYen, reference);
        }
        if (returnId != null) {
            entered("PAYOUT_RETURN", returnId, "wallet:" + wallet, amountYen, "bank:" + FIRST);
        }
    }

    private void takenBack() throws Exception {
        String values = " values (?, ?, ?, 100, 'SKS-2026-000001-0', %s?::timestamptz)";
        tables.run("charge", "insert into reversal" + String.format(values, "null, "), reversal, wallet, posted, AT);
        tables.run(
                "compensation",
                "insert into copied_reversal" + String.format(values, ""),
                reversal,
                wallet,
                posted,
                AT);
        entered("REVERSAL", reversal, "wallet:" + wallet, -100, "operator:recovery");
    }

    /** Both sides of a movement, in the ledger and in its copy. */
    private void entered(String kind, UUID transaction, String account, long amountYen, String other) throws Exception {
        entered(kind, transaction, 1, account, amountYen);
        entered(kind, transaction, 2, other, -amountYen);
    }

    private void entered(String kind, UUID transaction, int line, String account, long amountYen) throws Exception {
        tables.run(
                "charge",
                "insert into ledger_entry values (?, ?, ?, ?, ?)",
                transaction,
                line,
                account,
                amountYen,
                kind);
        // The copy numbers its lines in its own way.
        tables.run(
                "compensation",
                "insert into copied_entry values (?, ?, ?, ?)",
                transaction,
                3 - line,
                account,
                amountYen);
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
