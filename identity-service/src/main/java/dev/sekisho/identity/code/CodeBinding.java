package dev.sekisho.identity.code;

import java.util.Objects;
import java.util.UUID;

/**
 * To what a code belongs: it is worth nothing for any other subject, session, purpose or thing.
 *
 * @param subject whose failures are counted: an account id, or the keyed hash of an address
 * @param session the one opening, verification or link request
 * @param thing exactly what is approved, as the person is told it
 */
public record CodeBinding(String subject, UUID session, CodePurpose purpose, String thing) {

    public CodeBinding {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(thing, "thing");
    }
}
