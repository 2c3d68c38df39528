package dev.sekisho.sandbox.replay.people;

import dev.sekisho.sandbox.actor.Person;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Thieves who work together: from few places, and with the papers of one of them.
 *
 * @param contacts from where they come; the phones are their own
 * @param earnedYen what they got so far: who earns by the cheap way does not try a costly one
 */
public record Gang(Person member, List<Contact> contacts, AtomicLong earnedYen) {

    public Gang {
        contacts = List.copyOf(contacts);
    }

    public boolean hasEarned() {
        return earnedYen.get() > 0;
    }
}
