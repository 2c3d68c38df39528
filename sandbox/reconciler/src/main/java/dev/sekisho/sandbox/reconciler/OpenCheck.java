package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;

/** What charges and payouts are not settled yet: not wrong, and not yet right. Needs the staged books. */
final class OpenCheck {

    private static final String OPEN = """
            select o.what, o.id, o.amount_yen, o.state,
                   exists (select from booked b where b.order_id = o.id and b.direction = o.direction) as booked
              from asked o where o.standing = 'OPEN' order by o.what, o.id
            """;

    private final Tables charges;
    private final Report report;

    OpenCheck(Tables charges, Report report) {
        this.charges = charges;
        this.report = report;
    }

    void run() throws SQLException {
        charges.forEach(Orders.OF_CHARGE_SERVICE.with(OPEN), row -> {
            boolean charge = row.getString("what").equals("charge");
            report.count(charge ? Count.UNSETTLED_CHARGES : Count.UNSETTLED_PAYOUTS, 1);
            report.unsettled()
                    .add(
                            "%s %s of %d yen is %s and %s",
                            row.getString("what"),
                            row.getString("id"),
                            row.getLong("amount_yen"),
                            row.getString("state"),
                            row.getBoolean("booked") ? "booked" : "not booked");
        });
        report.count(Count.POSTED_CHARGES, charges.number("select count(*) from charge where state = 'POSTED'"));
        report.count(Count.POSTED_PAYOUTS, charges.number("select count(*) from payout where state = 'POSTED'"));
        report.count(Count.TRANSFERS, charges.number("select count(*) from transfer where rule is null"));
    }
}
