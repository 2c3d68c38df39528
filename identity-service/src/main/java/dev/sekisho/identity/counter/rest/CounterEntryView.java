package dev.sekisho.identity.counter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.identity.counter.ApprovedEntry;
import dev.sekisho.identity.counter.CounterEntry;
import dev.sekisho.identity.counter.EntryContent;
import dev.sekisho.identity.counter.Letter;
import dev.sekisho.identity.counter.OpenEntry;
import java.util.UUID;

/** An entry as staff see it; what was typed only where it is looked at one by one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CounterEntryView(
        UUID entryId,
        UUID accountId,
        UUID proofId,
        String method,
        String state,
        String contentHash,
        Letter.State letter,
        UUID enteredPerson,
        EntryContent content) {

    static CounterEntryView of(CounterEntry entry) {
        return of(entry, null);
    }

    static CounterEntryView of(CounterEntry entry, EntryContent content) {
        return new CounterEntryView(
                entry.terms().id(),
                entry.terms().account().value(),
                entry.terms().proofId(),
                entry.terms().method().name(),
                entry instanceof OpenEntry ? "OPEN" : entry instanceof ApprovedEntry ? "APPROVED" : "REFUSED",
                entry.contentHash(),
                entry.letter().map(Letter::state).orElse(null),
                entry.entered().person().value(),
                content);
    }

    @Override
    public String toString() {
        return "CounterEntryView[" + entryId + "]";
    }
}
