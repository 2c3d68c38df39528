package dev.sekisho.compensation.lookback;

import java.util.List;

/** Which signals of a look-alike count. */
public record SignalsInForce(List<Signal> on) {

    public SignalsInForce {
        on = List.copyOf(on);
    }

    /** All of them, as production has it. */
    public static SignalsInForce all() {
        return new SignalsInForce(List.of(Signal.values()));
    }

    boolean count(Sighting sighting) {
        return on.contains(sighting.signal());
    }
}
