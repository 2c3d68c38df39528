package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;

/**
 * What the caps count as used is what the active charges come to, by counter and business day of Asia/Tokyo.
 *
 * <p>A counter forgets days that no cap looks at any more; a day is missed only within the longest look-back before the
 * counter's last charge, voided ones included.
 */
final class CapCheck {

    /** The longest cap counts 31 days running. */
    private static final int LOOK_BACK_DAYS = 31;

    private static final String DIFFERENT = """
            with charged as (
                select id, state, amount_yen, wallet_id, bank_account_id, person_id,
                       (decided_at at time zone 'Asia/Tokyo')::date as day
                  from charge where state <> 'REFUSED'),
            touched as (
                select 'WALLET' as scope, wallet_id as id, day, state, amount_yen from charged
                union all select 'BANK_ACCOUNT', bank_account_id, day, state, amount_yen from charged
                union all select 'PERSON', person_id, day, state, amount_yen from charged),
            last_day as (select scope, id, max(day) as last from touched group by scope, id),
            active as (
                select scope, id, day, sum(amount_yen) as yen from touched
                 where state <> 'VOIDED' group by scope, id, day),
            counted as (
                select c.scope, c.id, u.day, u.yen from cap_counter c, unnest(c.days, c.used_yen) as u (day, yen))
            select scope, id, day, coalesce(counted.yen, 0) as counted, coalesce(active.yen, 0) as charged
              from counted full join active using (scope, id, day) left join last_day using (scope, id)
             where coalesce(counted.yen, 0) <> coalesce(active.yen, 0)
               and (counted.day is not null or active.day >= last_day.last - %d)
             order by scope, id, day
            """;

    private final Tables charges;
    private final Report report;

    CapCheck(Tables charges, Report report) {
        this.charges = charges;
        this.report = report;
    }

    void run() throws SQLException {
        charges.forEach(
                String.format(DIFFERENT, LOOK_BACK_DAYS),
                row -> report.findings()
                        .add(
                                "the cap of %s %s counts %d yen on %s but its active charges come to %d",
                                row.getString("scope"),
                                row.getString("id"),
                                row.getLong("counted"),
                                row.getString("day"),
                                row.getLong("charged")));
        report.count(Count.CAP_COUNTERS, charges.number("select count(*) from cap_counter"));
    }
}
