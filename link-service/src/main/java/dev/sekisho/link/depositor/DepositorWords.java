package dev.sekisho.link.depositor;

import dev.sekisho.kernel.id.BankCode;
import java.util.Optional;
import java.util.UUID;

/** All words of banks; a word and what it did are written together. */
public interface DepositorWords {

    Optional<Known> find(BankCode bank, WordKind kind, String reference);

    /** Empty for another bank's. */
    Optional<Known> find(UUID id, BankCode bank);

    /** Nobody else counts for this speaker until the transaction ends. */
    Spoken spokenInTheLastHour(BankDesk desk);

    /** @return false if the bank's reference is taken */
    boolean enter(DepositorWord word);

    /** With the facts. */
    void close(DepositorWord word, WordResult result);

    /** A word that was taken before. */
    record Known(UUID id, WordKind kind, String content, WordResult result) {}

    /** How often a speaker and the whole bank spoke. */
    record Spoken(long bySpeaker, long byBank) {}
}
