package dev.sekisho.identity.contact.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.identity.contact.AwaitedChange;
import dev.sekisho.identity.contact.BoundChange;
import dev.sekisho.identity.contact.Contact;
import dev.sekisho.identity.contact.ContactChange;
import dev.sekisho.identity.contact.FreezingChange;
import dev.sekisho.identity.contact.Way;
import java.time.Instant;
import java.util.UUID;

/** A change as its owner sees it; why one ended is not said, for a reviewer or another account may be the reason. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(
        UUID changeId,
        Contact.Kind kind,
        Way way,
        State state,
        Boolean oldShown,
        Boolean newShown,
        Instant coolsUntil) {

    /** How far it is. */
    enum State {
        AWAITING_CODES,
        FREEZING,
        BOUND,
        ENDED
    }

    static ChangeView of(ContactChange change) {
        if (change instanceof AwaitedChange awaited) {
            return with(
                    change,
                    State.AWAITING_CODES,
                    awaited.oldShownAt().isPresent(),
                    awaited.newShownAt().isPresent(),
                    null);
        } else if (change instanceof BoundChange bound) {
            return with(change, State.BOUND, null, null, bound.coolsUntil());
        }
        return with(change, change instanceof FreezingChange ? State.FREEZING : State.ENDED, null, null, null);
    }

    private static ChangeView with(ContactChange change, State state, Boolean old, Boolean next, Instant coolsUntil) {
        return new ChangeView(
                change.head().id(), change.head().next().kind(), change.head().way(), state, old, next, coolsUntil);
    }
}
