package dev.sekisho.sandbox.reconciler;

/** A bank account has at most one link that is not revoked, and link-service's debits and credits are the banks'. */
final class LinkCheck {

    private static final String LINKED_TWICE = """
            select bank_account_id, count(*) as links from link where state <> 'REVOKED'
             group by bank_account_id having count(*) > 1 order by bank_account_id
            """;

    private final ReconcilerSettings settings;
    private final Report report;

    LinkCheck(ReconcilerSettings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void run() throws Exception {
        try (Tables links = Tables.open(settings.link())) {
            BankBooks banks = new BankBooks(settings.worldUrl());
            BookCheck orders = new BookCheck(links, Orders.OF_LINK_SERVICE, banks, settings.bankCodes(), report);
            orders.stage();
            links.takeSnapshot();
            orders.run();
            report.count(
                    Count.LINK_ORDERS,
                    links.number("select (select count(*) from debit) + (select count(*) from credit)"));
            links.forEach(
                    LINKED_TWICE,
                    row -> report.findings()
                            .add(
                                    "bank account %s has %d links that are not revoked",
                                    row.getString("bank_account_id"), row.getLong("links")));
            report.count(
                    Count.LINKED_BANK_ACCOUNTS,
                    links.number("select count(distinct bank_account_id) from link where state <> 'REVOKED'"));
        }
    }
}
