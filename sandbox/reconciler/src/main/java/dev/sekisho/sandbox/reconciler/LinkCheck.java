package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;

/** A bank account has at most one link that is not revoked. */
final class LinkCheck {

    private static final String LINKED_TWICE = """
            select bank_account_id, count(*) as links from link where state <> 'REVOKED'
             group by bank_account_id having count(*) > 1 order by bank_account_id
            """;

    private final DatabaseAccess link;
    private final Report report;

    LinkCheck(DatabaseAccess link, Report report) {
        this.link = link;
        this.report = report;
    }

    void run() throws SQLException {
        try (Tables links = Tables.open(link)) {
            links.takeSnapshot();
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
