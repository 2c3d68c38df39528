package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.charge.TerminalEnded;
import java.time.Instant;
import java.util.Objects;

/** It is not at this shop any more; it may be registered there again. */
public record EndedTerminal(SalesPoint at, Instant since, Instant until) implements Terminal {

    public EndedTerminal {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    TerminalEnded ended(Registrant by) {
        return new TerminalEnded(at.merchant().value(), at.shop(), at.terminal(), until, by.name());
    }
}
