package dev.sekisho.compensation.letter;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import java.util.Optional;
import java.util.UUID;

/** All letters that were issued. */
public interface CreditorLetters {

    /** A case that is handled now; empty for one that is closed, or none. */
    Optional<UUID> handled(CaseNumber number);

    /** Its words are not kept, but their hash: the notice has them. */
    void add(CreditorLetter letter, FactData fact);
}
