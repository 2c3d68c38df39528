package dev.sekisho.compensation.figure;

import dev.sekisho.compensation.fraudcase.Period;
import java.time.Instant;
import java.util.List;

/** Counts posted charges of cases that had not turned out to be own use. */
public interface DamageFigures {

    /**
     * The figures by basis and source.
     *
     * @param knownAt what was received, confirmed or closed later is left out
     * @param occurred only charges made in this period
     */
    List<Damage> asOf(Instant knownAt, Period occurred);
}
