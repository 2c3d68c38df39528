package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.charge.TerminalStopLifted;
import dev.sekisho.kernel.event.charge.TerminalStopped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** It takes no payments until two persons lift the stop; it is neither ended nor moved meanwhile, which would lose the stop. */
public record StoppedTerminal(SalesPoint at, Instant since, TerminalStop stop) implements Terminal {

    public StoppedTerminal {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(stop, "stop");
    }

    OpenTerminal lifted() {
        return new OpenTerminal(at, since);
    }

    TerminalStopped stopped() {
        return new TerminalStopped(
                at.merchant().value(),
                at.shop(),
                at.terminal(),
                stop.reason().name(),
                stop.at(),
                stop.by().staffId(),
                stop.by().person().value());
    }

    TerminalStopLifted lifted(UUID change) {
        return new TerminalStopLifted(at.merchant().value(), at.shop(), at.terminal(), change);
    }
}
