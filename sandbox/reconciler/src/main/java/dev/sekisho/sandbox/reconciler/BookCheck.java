package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;
import java.util.List;

/**
 * Each entry of a bank's book is exactly one posted charge, of the same amount and reference, and the other way round.
 *
 * <p>The books are read before the charges: whatever is booked by then has a charge. A charge that is posted but not in
 * the book may have been booked in between, so the books are read once more before it is called wrong.
 */
final class BookCheck {

    private static final String BOOKED_TWICE = """
            select request, count(*) as times, string_agg(bank_code, ', ' order by bank_code) as banks
              from booked group by request having count(*) > 1 order by request
            """;
    private static final String BOOKED_WITHOUT_CREDIT = """
            select b.bank_code, b.request, b.amount_yen, coalesce(c.state, 'never heard of') as state
              from booked b left join charge c on c.id = b.charge_id
             where c.id is null or c.state not in ('POSTED', 'RESERVED', 'IN_DOUBT')
             order by b.request
            """;
    private static final String BOOKED_DIFFERENTLY = """
            select b.request, b.bank_code || ' ' || b.amount_yen || ' ' || b.reference as booked,
                   concat_ws(' ', c.bank_code, c.amount_yen, c.bank_reference) as charged
              from booked b join charge c on c.id = b.charge_id
             where c.state in ('POSTED', 'RESERVED', 'IN_DOUBT')
               and (c.amount_yen <> b.amount_yen or c.bank_code <> b.bank_code
                    or (c.state = 'POSTED' and c.bank_reference is distinct from b.reference))
             order by b.request
            """;
    private static final String POSTED_WITHOUT_BOOKING = """
            select c.id, c.amount_yen, c.bank_code from charge c
             where c.state = 'POSTED' and not exists (select from %s b where b.charge_id = c.id)
             order by c.id
            """;
    private static final String UNSETTLED = """
            select c.id, c.amount_yen, c.state, exists (select from booked b where b.charge_id = c.id) as booked
              from charge c where c.state in ('RESERVED', 'IN_DOUBT') order by c.id
            """;

    private final Tables charges;
    private final BankBooks banks;
    private final List<String> bankCodes;
    private final Report report;

    BookCheck(Tables charges, BankBooks banks, List<String> bankCodes, Report report) {
        this.charges = charges;
        this.banks = banks;
        this.bankCodes = bankCodes;
        this.report = report;
    }

    /** Reads the books; to be called before the snapshot of the charges. */
    void stage() throws Exception {
        StagedBooks books = new StagedBooks(charges, "booked");
        books.stage(banks, bankCodes, report.findings());
        report.count(Count.BOOK_ENTRIES, books.entries());
        report.count(Count.BOOKED_YEN, books.totalYen());
    }

    void run() throws Exception {
        Findings findings = report.findings();
        charges.forEach(
                BOOKED_TWICE,
                row -> findings.add(
                        "request %s is booked %d times (bank %s)",
                        row.getString("request"), row.getLong("times"), row.getString("banks")));
        charges.forEach(
                BOOKED_WITHOUT_CREDIT,
                row -> findings.add(
                        "bank %s has booked %d yen for request %s without credit: the charge is %s",
                        row.getString("bank_code"),
                        row.getLong("amount_yen"),
                        row.getString("request"),
                        row.getString("state")));
        charges.forEach(
                BOOKED_DIFFERENTLY,
                row -> findings.add(
                        "request %s is booked as %s but charged as %s",
                        row.getString("request"), row.getString("booked"), row.getString("charged")));
        postedWithoutBooking();
        charges.forEach(UNSETTLED, row -> {
            report.count(Count.UNSETTLED_CHARGES, 1);
            report.unsettled()
                    .add(
                            "charge %s of %d yen is %s and %s",
                            row.getString("id"),
                            row.getLong("amount_yen"),
                            row.getString("state"),
                            row.getBoolean("booked") ? "booked" : "not booked");
        });
        report.count(Count.POSTED_CHARGES, charges.number("select count(*) from charge where state = 'POSTED'"));
    }

    private void postedWithoutBooking() throws Exception {
        if (missing("booked").isEmpty()) {
            return;
        }
        // What is wrong with the books themselves was said the first time.
        new StagedBooks(charges, "booked_later").stage(banks, bankCodes, new Findings());
        report.findings().addAll(missing("booked_later"));
    }

    private Findings missing(String table) throws SQLException {
        Findings missing = new Findings();
        charges.forEach(
                String.format(POSTED_WITHOUT_BOOKING, table),
                row -> missing.add(
                        "charge %s is posted with %d yen but bank %s has not booked it",
                        row.getString("id"), row.getLong("amount_yen"), row.getString("bank_code")));
        return missing;
    }
}
