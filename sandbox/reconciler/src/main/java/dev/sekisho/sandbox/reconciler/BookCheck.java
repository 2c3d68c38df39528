package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;
import java.util.List;

/**
 * Each entry of a bank's book is exactly one order that a service says was carried out, of the same direction, amount and
 * reference, and the other way round.
 *
 * <p>The books are read before the orders: whatever is booked by then has an order. An order that is carried out but not
 * in the book may have been booked in between, so the books are read once more before it is called wrong.
 */
final class BookCheck {

    private static final String BOOKED_TWICE = """
            select request, count(*) as times, string_agg(bank_code, ', ' order by bank_code) as banks
              from booked group by request having count(*) > 1 order by request
            """;
    private static final String BOOKED_WITHOUT_ORDER = """
            select b.bank_code, b.request, b.direction, b.amount_yen, coalesce(o.state, 'never heard of') as state
              from booked b left join asked o on o.id = b.order_id and o.direction = b.direction
             where o.id is null or o.standing = 'NOT'
             order by b.request
            """;
    private static final String BOOKED_DIFFERENTLY = """
            select b.request, b.bank_code || ' ' || b.amount_yen || ' ' || b.reference as booked, o.what,
                   concat_ws(' ', o.bank_code, o.amount_yen, o.bank_reference) as asked
              from booked b join asked o on o.id = b.order_id and o.direction = b.direction
             where o.standing <> 'NOT'
               and (o.amount_yen <> b.amount_yen or o.bank_code <> b.bank_code
                    or (o.standing = 'DONE' and o.bank_reference is distinct from b.reference))
             order by b.request
            """;
    private static final String DONE_WITHOUT_BOOKING = """
            select o.what, o.id, o.state, o.amount_yen, o.bank_code from asked o
             where o.standing = 'DONE'
               and not exists (select from %s b where b.order_id = o.id and b.direction = o.direction)
             order by o.id
            """;

    private final Tables tables;
    private final Orders orders;
    private final BankBooks banks;
    private final List<String> bankCodes;
    private final Report report;

    BookCheck(Tables tables, Orders orders, BankBooks banks, List<String> bankCodes, Report report) {
        this.tables = tables;
        this.orders = orders;
        this.banks = banks;
        this.bankCodes = bankCodes;
        this.report = report;
    }

    /** Reads the books; to be called before the snapshot of the orders. */
    StagedBooks stage() throws Exception {
        StagedBooks books = new StagedBooks(tables, "booked");
        // What is wrong with the books themselves is said once, where the charges are.
        books.stage(banks, bankCodes, orders == Orders.OF_CHARGE_SERVICE ? report.findings() : new Findings());
        return books;
    }

    void bookedTwice() throws SQLException {
        tables.forEach(
                BOOKED_TWICE,
                row -> report.findings()
                        .add(
                                "request %s is booked %d times (bank %s)",
                                row.getString("request"), row.getLong("times"), row.getString("banks")));
    }

    void run() throws Exception {
        tables.forEach(orders.with(BOOKED_WITHOUT_ORDER), row -> {
            String direction = row.getString("direction");
            report.findings()
                    .add(
                            "bank %s has %s %d yen for request %s without %s: the %s is %s",
                            row.getString("bank_code"),
                            direction.equals("DEBIT") ? "booked" : "given",
                            row.getLong("amount_yen"),
                            row.getString("request"),
                            direction.equals("DEBIT") ? "credit" : "debit",
                            orders.named(direction),
                            row.getString("state"));
        });
        tables.forEach(
                orders.with(BOOKED_DIFFERENTLY),
                row -> report.findings()
                        .add(
                                "request %s is booked as %s but the %s is %s",
                                row.getString("request"),
                                row.getString("booked"),
                                row.getString("what"),
                                row.getString("asked")));
        doneWithoutBooking();
    }

    private void doneWithoutBooking() throws Exception {
        if (missing("booked").isEmpty()) {
            return;
        }
        new StagedBooks(tables, "booked_later").stage(banks, bankCodes, new Findings());
        report.findings().addAll(missing("booked_later"));
    }

    private Findings missing(String table) throws SQLException {
        Findings missing = new Findings();
        tables.forEach(
                orders.with(String.format(DONE_WITHOUT_BOOKING, table)),
                row -> missing.add(
                        "%s %s is %s with %d yen but bank %s has not booked it",
                        row.getString("what"),
                        row.getString("id"),
                        row.getString("state"),
                        row.getLong("amount_yen"),
                        row.getString("bank_code")));
        return missing;
    }
}
