package dev.sekisho.identity.suspension;

import java.util.Optional;

/** What the suspension book says of this service's one operation that can be stopped: opening an account. */
public interface Suspensions {

    /** Why nobody may open an account now: SUSPENDED, or SUSPENSION_UNKNOWN where the book was not heard of lately. */
    Optional<String> refusalOfOpening();
}
