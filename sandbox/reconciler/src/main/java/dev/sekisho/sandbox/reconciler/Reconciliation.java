package dev.sekisho.sandbox.reconciler;

import java.util.List;
import java.util.Map;

/**
 * What comparing the books gave.
 *
 * @param findings what is wrong, a sentence each; empty when the books agree
 * @param unsettled charges, payouts and claims whose outcome is not known yet: not wrong, and not yet right
 */
public record Reconciliation(List<String> findings, List<String> unsettled, Map<Count, Long> counts) {

    public Reconciliation {
        findings = List.copyOf(findings);
        unsettled = List.copyOf(unsettled);
        counts = Map.copyOf(counts);
    }

    public boolean agrees() {
        return findings.isEmpty();
    }

    public long count(Count what) {
        return counts.getOrDefault(what, 0L);
    }

    /** A few lines for people. */
    public String summary() {
        StringBuilder text = new StringBuilder(agrees() ? "The books agree." : "The books do NOT agree.");
        line(text, "banks: %,d entries, %,d yen", Count.BOOK_ENTRIES, Count.BOOKED_YEN);
        line(text, "charges: %,d posted, %,d unsettled", Count.POSTED_CHARGES, Count.UNSETTLED_CHARGES);
        line(text, "payouts: %,d posted, %,d unsettled", Count.POSTED_PAYOUTS, Count.UNSETTLED_PAYOUTS);
        line(text, "transfers: %,d", Count.TRANSFERS);
        line(text, "made good: %,d credits, %,d yen", Count.COMPENSATIONS, Count.COMPENSATED_YEN);
        line(text, "link-service: %,d debits and credits", Count.LINK_ORDERS);
        line(text, "ledger: %,d transactions, %,d wallets", Count.LEDGER_TRANSACTIONS, Count.WALLETS);
        line(text, "        %,d wallets under a freeze", Count.FROZEN_WALLETS);
        line(text, "caps: %,d counters", Count.CAP_COUNTERS);
        line(text, "facts: %,d, on the topics %,d messages", Count.FACTS, Count.MESSAGES);
        line(text, "       %,d undelivered, %,d delivered again", Count.UNDELIVERED, Count.REDELIVERED);
        line(text, "copy: %,d charges, %,d payments", Count.COPIED_CHARGES, Count.COPIED_PAYMENTS);
        line(text, "      %,d transfers, %,d payouts", Count.COPIED_TRANSFERS, Count.COPIED_PAYOUTS);
        line(text, "      %,d reversals, %,d refunds", Count.COPIED_REVERSALS, Count.COPIED_REFUNDS);
        line(text, "      %,d ledger lines, %,d links", Count.COPIED_ENTRIES, Count.COPIED_LINKS);
        line(text, "links: %,d bank accounts", Count.LINKED_BANK_ACCOUNTS);
        findings.forEach(finding -> text.append("\n  ! ").append(finding));
        unsettled.forEach(charge -> text.append("\n  ? ").append(charge));
        return text.toString();
    }

    private void line(StringBuilder text, String format, Count... what) {
        Object[] numbers = new Object[what.length];
        for (int i = 0; i < what.length; i++) {
            numbers[i] = count(what[i]);
        }
        text.append("\n  ").append(String.format(java.util.Locale.ROOT, format, numbers));
    }
}
