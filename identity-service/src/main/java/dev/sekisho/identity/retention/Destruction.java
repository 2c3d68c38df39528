package dev.sekisho.identity.retention;

import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.staff.Signature;
import java.util.UUID;

/** The end of a subject's records: proposed by one person, carried out on the word of another. */
public sealed interface Destruction permits ProposedDestruction, DoneDestruction {

    UUID id();

    /** The version of its latest fact. */
    long version();

    Subject subject();

    Signature proposed();
}
