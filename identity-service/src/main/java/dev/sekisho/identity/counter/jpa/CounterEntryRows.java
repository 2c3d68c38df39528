package dev.sekisho.identity.counter.jpa;

import dev.sekisho.identity.counter.ApprovedEntry;
import dev.sekisho.identity.counter.CounterEntry;
import dev.sekisho.identity.counter.EntryTerms;
import dev.sekisho.identity.counter.Hand;
import dev.sekisho.identity.counter.Letter;
import dev.sekisho.identity.counter.OpenEntry;
import dev.sekisho.identity.counter.RefusedEntry;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.util.Optional;

/** Turns rows into entries and back. */
final class CounterEntryRows {

    private CounterEntryRows() {}

    static CounterEntryRow fresh(OpenEntry entry) {
        CounterEntryRow row = new CounterEntryRow();
        row.entryId = entry.terms().id();
        row.accountId = entry.terms().account().value();
        row.proofId = entry.terms().proofId();
        row.method = entry.terms().method();
        row.enteredBy = entry.entered().staffId();
        row.enteredPerson = entry.entered().person().value();
        row.enteredAt = entry.entered().at();
        row.letterReference = entry.letter().map(Letter::trackingReference).orElse(null);
        write(entry, row);
        return row;
    }

    static void write(CounterEntry entry, CounterEntryRow row) {
        row.contentHash = entry.contentHash();
        row.letterState = entry.letter().map(Letter::state).orElse(null);
        row.editedBy = entry.edited().staffId();
        row.editedPerson = entry.edited().person().value();
        row.editedAt = entry.edited().at();
        if (entry instanceof ApprovedEntry approved) {
            decided(row, CounterEntryRow.State.APPROVED, approved.approved());
        } else if (entry instanceof RefusedEntry refused) {
            decided(row, CounterEntryRow.State.REFUSED, refused.refused());
        }
    }

    static CounterEntry read(CounterEntryRow row) {
        OpenEntry open = open(row);
        if (row.state == CounterEntryRow.State.OPEN) {
            return open;
        }
        Hand decided = new Hand(row.decidedBy, new PersonId(row.decidedPerson), row.decidedAt);
        return row.state == CounterEntryRow.State.APPROVED
                ? new ApprovedEntry(
                        open.terms(),
                        open.version(),
                        open.contentHash(),
                        open.letter(),
                        open.entered(),
                        open.edited(),
                        decided)
                : new RefusedEntry(
                        open.terms(),
                        open.version(),
                        open.contentHash(),
                        open.letter(),
                        open.entered(),
                        open.edited(),
                        decided);
    }

    static OpenEntry open(CounterEntryRow row) {
        return new OpenEntry(
                new EntryTerms(row.entryId, new AccountId(row.accountId), row.proofId, row.method),
                row.version,
                row.contentHash,
                Optional.ofNullable(row.letterReference).map(reference -> new Letter(reference, row.letterState)),
                new Hand(row.enteredBy, new PersonId(row.enteredPerson), row.enteredAt),
                new Hand(row.editedBy, new PersonId(row.editedPerson), row.editedAt));
    }

    private static void decided(CounterEntryRow row, CounterEntryRow.State state, Hand hand) {
        row.state = state;
        row.decidedBy = hand.staffId();
        row.decidedPerson = hand.person().value();
        row.decidedAt = hand.at();
    }
}
