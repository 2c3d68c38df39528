package dev.sekisho.compensation.countermeasure;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register; a row, the word that moved it and the fact about it are written together. */
public interface Countermeasures {

    void add(PromisedMeasure measure, Word first, FactData fact);

    Optional<Countermeasure> find(UUID id);

    /** Nobody else moves it until the transaction ends. */
    Optional<Countermeasure> lock(UUID id);

    void save(Countermeasure moved, Word word, FactData fact);

    /** In the order of promised days, at most {@code limit}. */
    List<Countermeasure> list(Selection selection, int limit);

    /** All that was said of it, the oldest first. */
    List<Word> wordsOf(UUID id);

    /** @param waitingSince only what is not done and was promised before this day */
    record Selection(Optional<BankCode> bank, Optional<LocalDate> waitingSince) {}
}
