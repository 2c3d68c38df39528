package dev.sekisho.identity.retention;

import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.staff.Signature;
import java.util.UUID;

/** A hold that was lifted; it keeps nothing any more. */
public record LiftedHold(UUID id, long version, Subject subject, Signature placed, Signature lifted)
        implements LegalHold {}
