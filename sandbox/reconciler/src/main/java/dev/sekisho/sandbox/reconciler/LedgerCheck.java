package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;

/**
 * The ledger adds up, each wallet holds what its lines say, and each line has what caused it: a charge, a payment, a
 * transfer, a payout, its return, a refund or a reversal; what is held stands authorised, and lots add up.
 */
final class LedgerCheck {

    private static final String UNBALANCED = """
            select transaction_id, sum(amount_yen) as yen from ledger_entry
             group by transaction_id having sum(amount_yen) <> 0 order by transaction_id
            """;
    private static final String WRONG_BALANCE = """
            select id, w.balance_yen as stored, e.yen as entered
              from (select id, balance_yen from wallet) w
              full join (select substring(account from 8)::uuid as id, sum(amount_yen) as yen
                           from ledger_entry where account like 'wallet:%' group by 1) e using (id)
             where coalesce(w.balance_yen, 0) <> coalesce(e.yen, 0) or w.id is null
             order by id
            """;
    private static final String NEGATIVE = "select id, balance_yen from wallet where balance_yen < 0 order by id";

    private static final String CAUSED = """
            select id as cause, 'wallet:' || wallet_id as account, amount_yen from charge where state = 'POSTED'
            union all
            select id, 'bank:' || bank_code, -amount_yen from charge where state = 'POSTED'
            union all
            select id, 'wallet:' || wallet_id, -amount_yen from payment where rule is null
            union all
            select id, 'merchant:' || merchant_id, amount_yen from payment where rule is null
            union all
            select id, 'wallet:' || from_wallet_id, -amount_yen from transfer where rule is null
            union all
            select id, 'wallet:' || to_wallet_id, amount_yen from transfer where rule is null
            union all
            select id, 'wallet:' || wallet_id, -amount_yen from payout where state <> 'REFUSED'
            union all
            select id, 'bank:' || bank_code, amount_yen from payout where state <> 'REFUSED'
            union all
            select return_id, 'wallet:' || wallet_id, amount_yen from payout where state = 'RETURNED'
            union all
            select return_id, 'bank:' || bank_code, -amount_yen from payout where state = 'RETURNED'
            union all
            select id, 'wallet:' || wallet_id, -amount_yen from reversal where rule is null
            union all
            select id, 'operator:recovery', amount_yen from reversal where rule is null
            union all
            select id, 'wallet:' || wallet_id, amount_yen from refund where rule is null
            union all
            select id, 'merchant:' || merchant_id, -amount_yen from refund where rule is null
            """;
    private static final String KINDS = """
            select distinct e.transaction_id, e.kind, c.kind as cause
              from ledger_entry e
              join (select id, 'CHARGE' as kind from charge where state = 'POSTED'
                    union all select id, 'PAYMENT' from payment where rule is null
                    union all select id, 'TRANSFER' from transfer where rule is null
                    union all select id, 'PAYOUT' from payout where state <> 'REFUSED'
                    union all select return_id, 'PAYOUT_RETURN' from payout where state = 'RETURNED'
                    union all select id, 'REFUND' from refund where rule is null
                    union all select id, 'REVERSAL' from reversal where rule is null) c on c.id = e.transaction_id
             where e.kind <> c.kind
             order by e.transaction_id
            """;
    private static final String REVERSED = """
            select c.id, c.amount_yen, r.yen
              from charge c
              join (select charge_id, sum(amount_yen) as yen from reversal where rule is null group by charge_id) r
                on r.charge_id = c.id
             where r.yen > c.amount_yen or c.state <> 'POSTED'
             order by c.id
            """;
    private static final String REFUNDED = """
            select p.id, p.amount_yen, r.yen
              from payment p
              join (select payment_id, sum(amount_yen) as yen from refund where rule is null group by payment_id) r
                on r.payment_id = p.id
             where r.yen > p.amount_yen or p.rule is not null
             order by p.id
            """;
    private static final String WRONG_HOLD = """
            select w.id, w.held_yen, coalesce(a.yen, 0) as standing
              from wallet w
              left join (select wallet_id, sum(amount_yen) as yen from authorisation where state = 'STANDING'
                          group by wallet_id) a on a.wallet_id = w.id
             where w.held_yen <> coalesce(a.yen, 0)
             order by w.id
            """;
    private static final String WRONG_LOTS = """
            select w.id, w.balance_yen, coalesce((select sum(y) from unnest(l.yen) as y), 0) as yen
              from wallet w
              join wallet_lots l on l.wallet_id = w.id
             where w.balance_yen <> coalesce((select sum(y) from unnest(l.yen) as y), 0)
             order by w.id
            """;
    private static final String ENTERED = "select transaction_id, account, amount_yen from ledger_entry";

    private final Tables charges;
    private final Report report;

    LedgerCheck(Tables charges, Report report) {
        this.charges = charges;
        this.report = report;
    }

    void run() throws SQLException {
        Findings findings = report.findings();
        charges.forEach(
                UNBALANCED,
                row -> findings.add(
                        "ledger transaction %s adds up to %d yen",
                        row.getString("transaction_id"), row.getLong("yen")));
        long total = charges.number("select coalesce(sum(amount_yen), 0) from ledger_entry");
        if (total != 0) {
            findings.add("the whole ledger adds up to %d yen", total);
        }
        charges.forEach(
                WRONG_BALANCE,
                row -> findings.add(
                        "wallet %s holds %s yen but its lines add up to %s",
                        row.getString("id"), row.getString("stored"), row.getString("entered")));
        charges.forEach(
                NEGATIVE,
                row -> findings.add("wallet %s holds %d yen", row.getString("id"), row.getLong("balance_yen")));
        difference(CAUSED, ENTERED, "%s should have put %d yen on %s but the ledger has no such line");
        difference(ENTERED, CAUSED, "ledger transaction %s puts %d yen on %s for nothing that moves money");
        charges.forEach(
                KINDS,
                row -> findings.add(
                        "ledger transaction %s is called %s but is a %s",
                        row.getString("transaction_id"), row.getString("kind"), row.getString("cause")));
        charges.forEach(
                REVERSED,
                row -> findings.add(
                        "of charge %s of %d yen %d were taken back",
                        row.getString("id"), row.getLong("amount_yen"), row.getLong("yen")));
        charges.forEach(
                REFUNDED,
                row -> findings.add(
                        "of payment %s of %d yen %d were given back",
                        row.getString("id"), row.getLong("amount_yen"), row.getLong("yen")));
        charges.forEach(
                WRONG_HOLD,
                row -> findings.add(
                        "of wallet %s %d yen are held but %d stand authorised",
                        row.getString("id"), row.getLong("held_yen"), row.getLong("standing")));
        charges.forEach(
                WRONG_LOTS,
                row -> findings.add(
                        "wallet %s holds %d yen but its lots add up to %d",
                        row.getString("id"), row.getLong("balance_yen"), row.getLong("yen")));
        report.count(
                Count.LEDGER_TRANSACTIONS, charges.number("select count(distinct transaction_id) from ledger_entry"));
        report.count(Count.WALLETS, charges.number("select count(*) from wallet"));
    }

    private void difference(String left, String right, String sentence) throws SQLException {
        String query = "select * from ((" + left + ") except all (" + right + ")) rest (cause, account, amount_yen)"
                + " order by cause, account";
        charges.forEach(
                query,
                row -> report.findings()
                        .add(sentence, row.getString("cause"), row.getLong("amount_yen"), row.getString("account")));
    }
}
