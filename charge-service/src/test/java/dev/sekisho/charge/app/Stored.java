package dev.sekisho.charge.app;

import dev.sekisho.kit.sql.Statements;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows each table has that a request could write to: equal before and after means nothing was stored. */
record Stored(Map<String, Long> rows) {

    private static final List<String> TABLES = List.of(
            "charge",
            "wallet",
            "wallet_freeze",
            "reversal",
            "cap_counter",
            "ledger_entry",
            "link_copy",
            "merchant",
            "merchant_category",
            "shop",
            "terminal",
            "merchant_change",
            "payment",
            "authorisation",
            "refund",
            "merchant_client",
            "step_up",
            "wallet_lots",
            "ledger_piece",
            "transfer",
            "payout",
            "wallet_closure",
            "ledger_day",
            "daily_position",
            "difference",
            "watch_rule",
            "watch_dry_run",
            "watch_alert",
            "watched_movement",
            "idempotent_call",
            "fact");

    static Stored in(Statements statements) {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    statements
                            .query("select count(*) n from " + table, row -> row.number("n"))
                            .get(0));
        }
        return new Stored(rows);
    }
}
