package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.link.BrakeAnswered;
import dev.sekisho.kernel.event.link.BrakePulled;

/** What is kept of each brake: that it was pulled, and how it was answered; both are facts. */
public interface Brakes {

    /** In the transaction that changes the book. */
    void add(BrakePulled pulled);

    void add(BrakeAnswered answered);
}
