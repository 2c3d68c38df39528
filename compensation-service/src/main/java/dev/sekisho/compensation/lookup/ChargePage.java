package dev.sekisho.compensation.lookup;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.Place;
import java.util.List;
import java.util.Optional;

/** Some charges, newest first, and the place behind which the next page begins; empty when nothing follows. */
public record ChargePage(List<CopiedCharge> charges, Optional<Place> next) {

    public ChargePage {
        charges = List.copyOf(charges);
    }

    /** Cuts a list that was read one longer than the page, so that no page ends with a promise of nothing. */
    static ChargePage cut(List<CopiedCharge> readAhead, int size) {
        if (readAhead.size() <= size) {
            return new ChargePage(readAhead, Optional.empty());
        }
        List<CopiedCharge> page = readAhead.subList(0, size);
        return new ChargePage(page, Optional.of(Place.of(page.get(size - 1))));
    }
}
