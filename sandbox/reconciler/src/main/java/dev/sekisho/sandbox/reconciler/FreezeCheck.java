package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;

/**
 * What a wallet's row says is frozen is what its freezes say, and nothing else.
 *
 * <p>A hold that has run out may still stand in the row, or not: only what lasts until it is released must.
 */
final class FreezeCheck {

    private static final String STOPPED = """
            with stopped as (
                select f.wallet_id, g.operation, f.ends_at from wallet_freeze f
                  join (values ('HOLD', 'TRANSFER'), ('HOLD', 'PAYOUT'),
                               ('FREEZE', 'CHARGE'), ('FREEZE', 'TRANSFER'), ('FREEZE', 'PAYOUT'),
                               ('FREEZE_SPEND', 'CHARGE'), ('FREEZE_SPEND', 'TRANSFER'), ('FREEZE_SPEND', 'PAYOUT'),
                               ('FREEZE_SPEND', 'SPEND')) as g (grade, operation) using (grade)
                 where f.released_at is null),
            said as (
                select w.id as wallet_id, s.operation, s.until
                  from wallet w, unnest(w.frozen, w.frozen_until) as s (operation, until))
            """;
    private static final String NOT_SAID = STOPPED + """
            select distinct wallet_id, operation from stopped
             where ends_at is null
               and (wallet_id, operation) not in (select wallet_id, operation from said where until is null)
             order by wallet_id, operation
            """;
    private static final String NOT_STOPPED = STOPPED + """
            select wallet_id, operation from said
             where not exists (select from stopped
                                where stopped.wallet_id = said.wallet_id and stopped.operation = said.operation
                                  and stopped.ends_at is not distinct from said.until)
             order by wallet_id, operation
            """;

    private final Tables charges;
    private final Report report;

    FreezeCheck(Tables charges, Report report) {
        this.charges = charges;
        this.report = report;
    }

    void run() throws SQLException {
        find(NOT_SAID, "wallet %s: %s is stopped by a freeze but its row does not say so");
        find(NOT_STOPPED, "wallet %s: %s is stopped by its row but by no freeze");
        report.count(
                Count.FROZEN_WALLETS,
                charges.number("select count(distinct wallet_id) from wallet_freeze where released_at is null"));
    }

    private void find(String query, String sentence) throws SQLException {
        charges.forEach(
                query, row -> report.findings().add(sentence, row.getString("wallet_id"), row.getString("operation")));
    }
}
