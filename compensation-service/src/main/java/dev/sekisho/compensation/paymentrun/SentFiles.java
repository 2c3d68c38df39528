package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is known of files that have left: who says that the bank did not take one, and what its statements tell. */
public interface SentFiles {

    /** Until the transaction ends no statement is taken; before anything else is locked. */
    void alone();

    /** Whether one of its payments is to this person. */
    boolean pays(UUID file, PersonId person);

    /** Whether the bank has debited it. */
    boolean isDebited(UUID file);

    /** Whether a statement in line has told this day to its end. */
    boolean isTold(LocalDate day);

    /** Who says so with this reference, or without one. */
    Set<UUID> saying(UUID file, Optional<String> bankReference);

    /** One person more says so. */
    void say(UUID file, NotTaken said, Actor by, Instant now);
}
