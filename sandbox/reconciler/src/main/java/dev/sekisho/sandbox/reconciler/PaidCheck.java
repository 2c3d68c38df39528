package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;
import java.util.List;

/**
 * What banks credited to depositors is what compensation-service says PAID: for each payment one credit of its amount, and
 * no credit without a payment. Whose account it is stays with the banks: here a payment is known by its reference.
 *
 * <p>The payments are read before the credits: what is said to be paid by then has been credited. What a bank has credited
 * and nobody has confirmed yet, or could not credit and nobody has found in a statement yet, is not settled.
 */
final class PaidCheck {

    private static final String SAID = """
            with said as (
                select l.claim_id, c.number::text as reference, l.amount_yen,
                       case when r.state = 'CONFIRMED' and c.state = 'PAID' then 'PAID'
                            when r.state in ('RELEASED', 'CONFIRMED') then 'LEFT' else 'NOT' end as standing
                  from payment_line l join payment_run r on r.id = l.run_id join claim c on c.id = l.claim_id
                 where l.live
                union all
                select l.claim_id, l.claim_id::text, l.amount_yen,
                       case when l.outcome = 'PAID' then 'PAID' when s.state = 'RELEASED' then 'LEFT' else 'NOT' end
                  from lump_sum_line l join lump_sum s on s.id = l.lump_sum_id where l.live
                union all
                select i.claim_id, i.number::text, i.amount_yen,
                       case i.state when 'PAID' then 'PAID' when 'SENT' then 'LEFT' else 'NOT' end
                  from interim_payment i where i.state <> 'CANCELLED'),
            came as (
                select reference, count(*) as times, sum(amount_yen) as yen,
                       string_agg(bank_code, ', ' order by bank_code) as banks
                  from arrived group by reference)
            """;

    private static final String CREDITED_TWICE = SAID + """
            select reference, times, banks from came where times > 1 order by reference
            """;

    private static final String CREDITED_WITHOUT_PAYMENT = SAID + """
            select came.reference, came.yen, came.banks from came
             where not exists (select from said where said.reference = came.reference and said.standing <> 'NOT')
             order by came.reference
            """;

    private static final String CREDITED_DIFFERENTLY = SAID + """
            select said.claim_id, said.amount_yen, came.yen, came.banks
              from said join came using (reference)
             where said.standing <> 'NOT' and came.times = 1 and came.yen <> said.amount_yen order by said.claim_id
            """;

    private static final String PAID_WITHOUT_CREDIT = SAID + """
            select said.claim_id, said.amount_yen,
                   exists (select from ordered o where o.reference = said.reference and o.amount_yen = said.amount_yen
                              and o.standing in ('NOT_CREDITED', 'RETURNED')) as comes_back
              from said
             where said.standing = 'PAID'
               and not exists (select from came where came.reference = said.reference)
             order by said.claim_id
            """;

    private static final String NOT_CONFIRMED = SAID + """
            select said.claim_id, said.amount_yen, came.banks from said join came using (reference)
             where said.standing = 'LEFT' order by said.claim_id
            """;

    private final Tables compensation;
    private final Arrivals arrivals;
    private final List<String> bankCodes;
    private final Report report;

    PaidCheck(Tables compensation, Arrivals arrivals, List<String> bankCodes, Report report) {
        this.compensation = compensation;
        this.arrivals = arrivals;
        this.bankCodes = bankCodes;
        this.report = report;
    }

    void run() throws Exception {
        compensation.takeSnapshot();
        arrivals.stage(bankCodes);
        wrong();
        unsettled();
        report.count(Count.COMPENSATIONS, compensation.number("select count(*) from arrived"));
        report.count(
                Count.COMPENSATED_YEN, compensation.number("select coalesce(sum(amount_yen), 0)::bigint from arrived"));
    }

    private void wrong() throws SQLException {
        compensation.forEach(
                CREDITED_TWICE,
                row -> report.findings()
                        .add(
                                "payment %s was credited %d times (bank %s)",
                                row.getString("reference"), row.getLong("times"), row.getString("banks")));
        compensation.forEach(
                CREDITED_WITHOUT_PAYMENT,
                row -> report.findings()
                        .add(
                                "bank %s credited %d yen to a depositor for payment %s, which nobody made",
                                row.getString("banks"), row.getLong("yen"), row.getString("reference")));
        compensation.forEach(
                CREDITED_DIFFERENTLY,
                row -> report.findings()
                        .add(
                                "claim %s pays %d yen but bank %s credited %d",
                                row.getString("claim_id"),
                                row.getLong("amount_yen"),
                                row.getString("banks"),
                                row.getLong("yen")));
    }

    private void unsettled() throws SQLException {
        compensation.forEach(PAID_WITHOUT_CREDIT, row -> {
            String claim = row.getString("claim_id");
            long yen = row.getLong("amount_yen");
            if (row.getBoolean("comes_back")) {
                report.unsettled().add("claim %s is PAID but its %d yen come back", claim, yen);
            } else {
                report.findings().add("claim %s is PAID with %d yen but no bank has credited it", claim, yen);
            }
        });
        compensation.forEach(
                NOT_CONFIRMED,
                row -> report.unsettled()
                        .add(
                                "claim %s is not PAID yet but bank %s has credited its %d yen",
                                row.getString("claim_id"), row.getString("banks"), row.getLong("amount_yen")));
    }
}
