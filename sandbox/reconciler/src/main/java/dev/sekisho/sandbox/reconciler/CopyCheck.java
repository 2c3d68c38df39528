package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What compensation-service has copied is what charge-service and link-service hold.
 *
 * <p>A copy follows a moment later; a difference is looked at again until it is gone or patience is.
 */
final class CopyCheck {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Comparison CHARGES = new Comparison("charge", Count.COPIED_CHARGES, """
            select id::text as key, concat_ws(' ', state, version, wallet_id, link_id, bank_account_id, bank_code,
                   amount_yen, extract(epoch from decided_at), bank_reference, reason) as content
              from charge where state <> 'REFUSED'
            """, """
            select charge_id::text as key, concat_ws(' ', state, version, wallet_id, link_id, bank_account_id, bank_code,
                   amount_yen, extract(epoch from reserved_at), bank_reference, reason) as content
              from copied_charge
            """);
    private static final Comparison PAYMENTS = new Comparison("payment", Count.COPIED_PAYMENTS, """
            select id::text as key, concat_ws(' ', wallet_id, merchant_id, category, amount_yen,
                   extract(epoch from at), shop, terminal) as content
              from payment where rule is null
            """, """
            select payment_id::text as key, concat_ws(' ', wallet_id, merchant_id, merchant_category, amount_yen,
                   extract(epoch from paid_at), shop, terminal) as content
              from copied_payment
            """);
    private static final Comparison TRANSFERS = new Comparison("transfer", Count.COPIED_TRANSFERS, """
            select id::text as key, concat_ws(' ', from_wallet_id, to_wallet_id, amount_yen,
                   extract(epoch from at)) as content
              from transfer where rule is null
            """, """
            select transfer_id::text as key, concat_ws(' ', from_wallet_id, to_wallet_id, amount_yen,
                   extract(epoch from posted_at)) as content
              from copied_transfer
            """);
    private static final Comparison PAYOUTS = new Comparison("payout", Count.COPIED_PAYOUTS, """
            select id::text as key, concat_ws(' ', state, version, wallet_id, link_id, bank_account_id, bank_code,
                   amount_yen, extract(epoch from decided_at), bank_reference, reason) as content
              from payout where state <> 'REFUSED'
            """, """
            select payout_id::text as key, concat_ws(' ', state, version, wallet_id, link_id, bank_account_id, bank_code,
                   amount_yen, extract(epoch from reserved_at), bank_reference, reason) as content
              from copied_payout
            """);
    private static final Comparison REVERSALS = new Comparison("reversal", Count.COPIED_REVERSALS, """
            select id::text as key, concat_ws(' ', wallet_id, charge_id, amount_yen, case_number,
                   extract(epoch from at)) as content
              from reversal where rule is null
            """, """
            select reversal_id::text as key, concat_ws(' ', wallet_id, charge_id, amount_yen, case_number,
                   extract(epoch from posted_at)) as content
              from copied_reversal
            """);
    private static final Comparison REFUNDS = new Comparison("refund", Count.COPIED_REFUNDS, """
            select id::text as key, concat_ws(' ', payment_id, wallet_id, merchant_id, amount_yen,
                   extract(epoch from at)) as content
              from refund where rule is null
            """, """
            select refund_id::text as key, concat_ws(' ', payment_id, wallet_id, merchant_id, amount_yen,
                   extract(epoch from posted_at)) as content
              from copied_refund
            """);
    private static final Comparison ENTRIES = new Comparison("ledger line", Count.COPIED_ENTRIES, """
            select transaction_id || ' ' || account as key, sum(amount_yen)::text as content
              from ledger_entry group by transaction_id, account
            """, """
            select transaction_id || ' ' || ledger_account as key, sum(amount_yen)::text as content
              from copied_entry group by transaction_id, ledger_account
            """);
    private static final Comparison LINKS = new Comparison("link", Count.COPIED_LINKS, """
            select id::text as key, concat_ws(' ', state, version, wallet_id, bank_account_id, bank_code) as content
              from link
            """, """
            select link_id::text as key, concat_ws(' ', state, version, wallet_id, bank_account_id, bank_code) as content
              from copied_link
            """);

    private final ReconcilerSettings settings;
    private final Report report;

    CopyCheck(ReconcilerSettings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void run() throws SQLException, InterruptedException {
        long giveUp = System.nanoTime() + settings.patience().toNanos();
        Report attempt = compareAll();
        while (!attempt.findings().isEmpty() && System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            attempt = compareAll();
        }
        report.addAll(attempt);
    }

    private Report compareAll() throws SQLException {
        Report attempt = new Report();
        try (Tables charges = Tables.open(settings.charge());
                Tables links = Tables.open(settings.link());
                Tables copy = Tables.open(settings.compensation())) {
            charges.takeSnapshot();
            links.takeSnapshot();
            copy.takeSnapshot();
            compare(charges, copy, CHARGES, attempt);
            for (Comparison comparison : List.of(PAYMENTS, REFUNDS, TRANSFERS, PAYOUTS, REVERSALS, ENTRIES)) {
                compare(charges, copy, comparison, attempt);
            }
            compare(links, copy, LINKS, attempt);
        }
        return attempt;
    }

    private static void compare(Tables original, Tables copy, Comparison comparison, Report attempt)
            throws SQLException {
        try (OrderedRows left = new OrderedRows(original, comparison.original());
                OrderedRows right = new OrderedRows(copy, comparison.copy())) {
            SideBySide side = new SideBySide(comparison.what(), "its owner's database", "the copy");
            attempt.count(comparison.count(), side.compare(left, right, attempt.findings()));
        }
    }

    /** Two queries of key and content that must give the same rows. */
    private record Comparison(String what, Count count, String original, String copy) {}
}
