package dev.sekisho.identity.retention;

import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.staff.Signature;
import java.util.UUID;

/** A destruction that another person approved and that was carried out in the same transaction. */
public record DoneDestruction(UUID id, long version, Subject subject, Signature proposed, Signature approved)
        implements Destruction {}
