package dev.sekisho.identity.proof;

import dev.sekisho.kernel.id.PersonId;

/** The persons that were identified, each once. */
public interface Persons {

    /** The person of this key, new if there was none; at the same time too there is one person for a key. */
    PersonId known(String dedupeKey);
}
