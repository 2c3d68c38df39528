package dev.sekisho.link.suspension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.suspension.BookChange;
import dev.sekisho.link.suspension.BookEntry;
import dev.sekisho.link.suspension.StandingBook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An epoch of the book with entries, as staff see it. */
record SuspensionsView(long epoch, List<EntryView> entries) {

    static SuspensionsView of(StandingBook book) {
        return new SuspensionsView(
                book.epoch(), book.entries().stream().map(EntryView::of).toList());
    }

    /** What concerns one bank, without notes. */
    static SuspensionsView of(StandingBook book, BankCode bank) {
        List<EntryView> own = book.entries().stream()
                .map(BookEntry::suspension)
                .filter(entry -> entry.bank().isEmpty() || entry.bank().get().equals(bank))
                .map(entry -> EntryView.of(entry, null))
                .toList();
        return new SuspensionsView(book.epoch(), own);
    }

    static SuspensionsView of(BookChange change) {
        return new SuspensionsView(
                change.epoch(), change.added().stream().map(EntryView::of).toList());
    }

    /** One stop; {@code bankCode} is absent for all banks, {@code canaryPercent} where nobody is let through. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            Operation operation,
            String bankCode,
            SuspensionReason reason,
            String actor,
            Instant since,
            Instant plannedEnd,
            UUID canaryId,
            Integer canaryPercent,
            String note) {

        static EntryView of(BookEntry entry) {
            return of(entry.suspension(), entry.note().orElse(null));
        }

        static EntryView of(Suspension entry, String note) {
            return new EntryView(
                    entry.operation(),
                    entry.bank().map(BankCode::value).orElse(null),
                    entry.reason(),
                    entry.actor(),
                    entry.since(),
                    entry.plannedEnd().orElse(null),
                    entry.canary().map(Canary::id).orElse(null),
                    entry.canary().map(Canary::percent).orElse(null),
                    note);
        }
    }
}
