package dev.sekisho.sandbox.reconciler;

import dev.sekisho.sandbox.infra.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of the services as far as the reconciler reads them, without the constraints that keep them right. */
final class HandMadeTables implements AutoCloseable {

    private static final String KIT = """
            create table fact (id uuid, aggregate_id uuid, version bigint, type text, payload bytea);
            create table outbox (fact_id uuid, aggregate_id uuid, version bigint);
            """;
    private static final String LINK = """
            create table link (id uuid, version bigint, wallet_id uuid, bank_account_id uuid, bank_code text, state text);
            create table debit (
                charge_id uuid, amount_yen bigint, bank_code text, state text, bank_reference text, reason text);
            create table credit (
                payout_id uuid, amount_yen bigint, bank_code text, state text, bank_reference text, reason text);
            """;
    private static final String CHARGE = """
            create table wallet (
                id uuid, balance_yen bigint, frozen text[] default '{}', frozen_until timestamptz[] default '{}',
                held_yen bigint default 0);
            create table wallet_lots (wallet_id uuid, charge_ids uuid[], yen bigint[]);
            create table authorisation (id uuid, wallet_id uuid, amount_yen bigint, state text);
            create table refund (
                id uuid, payment_id uuid, merchant_id uuid, wallet_id uuid, amount_yen bigint, rule text,
                at timestamptz);
            create table wallet_freeze (
                wallet_id uuid, id uuid, grade text, ends_at timestamptz, released_at timestamptz);
            create table cap_counter (scope text, id uuid, days date[], used_yen bigint[]);
            create table charge (
                id uuid, wallet_id uuid, link_id uuid, amount_yen bigint, state text, version bigint,
                decided_at timestamptz, person_id uuid, bank_account_id uuid, bank_code text, bank_reference text,
                reason text);
            create table ledger_entry (
                transaction_id uuid, line smallint, account text, amount_yen bigint, kind text);
            create table transfer (
                id uuid, from_wallet_id uuid, to_wallet_id uuid, amount_yen bigint, rule text, at timestamptz);
            create table payout (
                id uuid, wallet_id uuid, link_id uuid, amount_yen bigint, state text, version bigint,
                decided_at timestamptz, bank_account_id uuid, bank_code text, bank_reference text, reason text,
                return_id uuid);
            create table reversal (
                id uuid, wallet_id uuid, charge_id uuid, amount_yen bigint, case_number text, rule text,
                at timestamptz);
            create table payment (
                id uuid, wallet_id uuid, merchant_id uuid, category text, shop text, terminal text, amount_yen bigint,
                rule text, at timestamptz);
            """;
    private static final String COMPENSATION = """
            create table copied_charge (
                charge_id uuid, version bigint, wallet_id uuid, link_id uuid, bank_account_id uuid, bank_code text,
                amount_yen bigint, state text, reserved_at timestamptz, bank_reference text, reason text);
            create table copied_payment (
                payment_id uuid, wallet_id uuid, merchant_id uuid, merchant_category text, shop text, terminal text,
                amount_yen bigint, paid_at timestamptz);
            create table copied_transfer (
                transfer_id uuid, from_wallet_id uuid, to_wallet_id uuid, amount_yen bigint, posted_at timestamptz);
            create table copied_payout (
                payout_id uuid, version bigint, wallet_id uuid, link_id uuid, bank_account_id uuid, bank_code text,
                amount_yen bigint, state text, reserved_at timestamptz, bank_reference text, reason text);
            create table copied_reversal (
                reversal_id uuid, wallet_id uuid, charge_id uuid, amount_yen bigint, case_number text,
                posted_at timestamptz);
            create table copied_refund (
                refund_id uuid, payment_id uuid, wallet_id uuid, merchant_id uuid, amount_yen bigint,
                posted_at timestamptz);
            create table copied_entry (transaction_id uuid, position int, ledger_account text, amount_yen bigint);
            create table copied_link (
                link_id uuid, version bigint, wallet_id uuid, bank_account_id uuid, bank_code text, state text);
            create table claim (id uuid, number bigint, state text);
            create table payment_run (id uuid, state text);
            create table payment_line (run_id uuid, claim_id uuid, amount_yen bigint, live boolean);
            create table lump_sum (id uuid, state text);
            create table lump_sum_line (
                lump_sum_id uuid, claim_id uuid, amount_yen bigint, live boolean, outcome text);
            create table interim_payment (id uuid, number bigint, claim_id uuid, amount_yen bigint, state text);
            """;

    private final Map<String, Connection> connections = new HashMap<>();

    HandMadeTables(PostgresServer postgres) throws SQLException {
        for (String database : List.of("identity", "link", "charge", "compensation")) {
            Connection connection = postgres.superuser(database);
            connections.put(database, connection);
            // What the reconciler needs beyond reading, and no more.
            run(database, "grant temporary on database " + database + " to reconciler");
            run(database, "alter database " + database + " set synchronous_commit = off");
            run(database, KIT);
        }
        run("link", LINK);
        run("charge", CHARGE);
        run("compensation", COMPENSATION);
    }

    void empty() throws SQLException {
        for (String database : connections.keySet()) {
            run(database, "delete from fact; delete from outbox");
        }
        run("link", "delete from link; delete from debit; delete from credit");
        run(
                "charge",
                "delete from wallet; delete from cap_counter; delete from charge; delete from ledger_entry;"
                        + " delete from payment; delete from transfer; delete from payout; delete from reversal;"
                        + " delete from wallet_freeze; delete from wallet_lots; delete from authorisation;"
                        + " delete from refund");
        run(
                "compensation",
                "delete from copied_charge; delete from copied_payment; delete from copied_entry;"
                        + " delete from copied_link; delete from copied_transfer; delete from copied_payout;"
                        + " delete from copied_reversal; delete from copied_refund; delete from claim;"
                        + " delete from payment_run; delete from payment_line; delete from lump_sum;"
                        + " delete from lump_sum_line; delete from interim_payment");
    }

    void run(String database, String sql, Object... values) throws SQLException {
        Connection connection = connections.get(database);
        if (values.length == 0) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }
}
