package dev.sekisho.compensation.figure;

import dev.sekisho.compensation.fraudcase.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts posted charges of cases that had not turned out to be own use, and what was paid for them. */
public interface DamageFigures {

    /** As long as a transaction may take, and clocks may differ: what began before has ended by then. */
    Duration ON_THE_WAY = Duration.ofSeconds(62);

    /** Whether figures of a moment can change no more. */
    static boolean isSettled(Instant knownAt, Instant now) {
        return !knownAt.isAfter(now.minus(ON_THE_WAY));
    }

    /** The figures by basis and source, and those of each bank. */
    FigureAnswer answer(FigureQuestion question);

    /**
     * The figures by basis and source, over all banks.
     *
     * @param knownAt what was received, confirmed, paid or closed later is left out
     * @param occurred only charges made in this period
     */
    List<Damage> asOf(Instant knownAt, Period occurred);
}
