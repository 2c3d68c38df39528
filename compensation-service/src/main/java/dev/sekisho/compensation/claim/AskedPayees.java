package dev.sekisho.compensation.claim;

import java.time.Instant;
import java.util.Objects;

/**
 * Which claims may be paid, by what their payees' banks said of the name.
 *
 * @param since answers from before do not count
 * @param unchecked whether also those whose bank tells nobody a name
 */
public record AskedPayees(Instant since, boolean unchecked) {

    public AskedPayees {
        Objects.requireNonNull(since, "since");
    }

    /** Whether it may be paid on its bank's word; never without one. */
    public boolean allow(Payable payable) {
        return payable.word()
                .filter(word -> !word.at().isBefore(since) && (unchecked || !word.cannot()))
                .isPresent();
    }
}
