package dev.sekisho.identity.counter;

import dev.sekisho.identity.staff.Actor;
import java.time.Instant;
import java.util.Optional;

/** An entry that proves nothing yet. */
public record OpenEntry(
        EntryTerms terms, long version, String contentHash, Optional<Letter> letter, Hand entered, Hand edited)
        implements CounterEntry {

    /** The same with other content: whatever approval had the content before in mind fits no more. */
    OpenEntry edit(Actor by, String otherHash, Instant now) {
        return new OpenEntry(terms, version, otherHash, letter, entered, Hand.of(by, now));
    }

    /** What the post says of the letter; nothing for an entry without one. */
    Optional<OpenEntry> report(Letter.State state) {
        return letter.map(
                sent -> new OpenEntry(terms, version, contentHash, Optional.of(sent.reported(state)), entered, edited));
    }

    /**
     * Approves exactly the content that was looked at.
     *
     * @return the refusal, if the approver typed any of it, looked at other content, or the letter has not arrived
     */
    CounterOutcome<ApprovedEntry> approve(Actor by, String seenHash, Instant now) {
        if (entered.isOf(by) || edited.isOf(by)) {
            return CounterOutcome.refused(CounterRefusal.SAME_PERSON);
        }
        if (!seenHash.equals(contentHash)) {
            return CounterOutcome.refused(CounterRefusal.CONTENT_CHANGED);
        }
        if (letter.map(sent -> sent.state() != Letter.State.DELIVERED).orElse(false)) {
            return CounterOutcome.refused(CounterRefusal.LETTER_NOT_DELIVERED);
        }
        return CounterOutcome.done(
                new ApprovedEntry(terms, version, contentHash, letter, entered, edited, Hand.of(by, now)));
    }

    RefusedEntry refuse(Actor by, Instant now) {
        return new RefusedEntry(terms, version, contentHash, letter, entered, edited, Hand.of(by, now));
    }
}
