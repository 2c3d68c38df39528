package dev.sekisho.identity.proof;

import dev.sekisho.kernel.id.PersonId;

/** The persons that were identified, each once, by one key or several: a human has more than one document. */
public interface Persons {

    /**
     * The person of this key, new if there was none; at the same time too there is one person for a key. Whoever else asks
     * for the key waits until this transaction ends, so that what is counted by person is counted right.
     */
    PersonId known(String dedupeKey);

    /** The person of this key; if there is none yet, the key is another one of this person. */
    PersonId knownOr(String dedupeKey, PersonId person);
}
