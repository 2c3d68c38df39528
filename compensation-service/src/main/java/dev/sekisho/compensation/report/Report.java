package dev.sekisho.compensation.report;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody told us, as it was told.
 *
 * @param bank whose depositor it is about, if that was said
 * @param reference the reporter's own number of it
 * @param depositorIsCustomer whether the depositor has an account with us, if that was said
 * @param statement somebody's own words: shown to staff, never logged or published
 * @param receivedAt when we heard of it; the clock of the incident starts here (A40)
 */
public record Report(
        UUID id,
        Origin origin,
        Optional<BankCode> bank,
        Optional<String> reference,
        Clues clues,
        Optional<Boolean> depositorIsCustomer,
        Optional<String> statement,
        Instant receivedAt) {

    public Report {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(depositorIsCustomer, "depositorIsCustomer");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(receivedAt, "receivedAt");
        if (!clues.leadSomewhere()) {
            throw new IllegalArgumentException("a report by which nothing can be found");
        }
        if (bank.isEmpty() && (!clues.bankReferences().isEmpty() || origin.channel() == Channel.BANK_API)) {
            throw new IllegalArgumentException("whose references, or whose user?");
        }
    }

    /** The same, as it was told; heard of when it is taken in. */
    public Report receivedAt(Instant moment) {
        return new Report(id, origin, bank, reference, clues, depositorIsCustomer, statement, moment);
    }

    @Override
    public String toString() {
        return "Report[" + id + "]";
    }
}
