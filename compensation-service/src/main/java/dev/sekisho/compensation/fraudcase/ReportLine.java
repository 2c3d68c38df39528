package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A report as it stands in the file of its case, in the words under which it is kept.
 *
 * @param statement somebody's own words, for staff alone
 */
public record ReportLine(
        UUID id,
        String source,
        String channel,
        String certainty,
        String rule,
        Instant receivedAt,
        Optional<BankCode> bank,
        Optional<String> reference,
        Optional<String> accountMask,
        String lookup,
        Period occurred,
        Optional<Long> amountYen,
        Optional<Boolean> depositorIsCustomer,
        Optional<String> statement) {

    private static final String OF_A_BANK = "BANK";

    public ReportLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(occurred, "occurred");
    }

    /** What a victim said to us is not for the bank to read. */
    ReportLine forItsBank() {
        return source.equals(OF_A_BANK) ? this : withoutStatement();
    }

    private ReportLine withoutStatement() {
        return new ReportLine(
                id,
                source,
                channel,
                certainty,
                rule,
                receivedAt,
                bank,
                reference,
                accountMask,
                lookup,
                occurred,
                amountYen,
                depositorIsCustomer,
                Optional.empty());
    }

    @Override
    public String toString() {
        return "ReportLine[" + id + "]";
    }
}
