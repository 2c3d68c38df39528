package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.charge.TerminalRegistered;
import java.time.Instant;
import java.util.Objects;

/** It takes payments, as long as its shop and its merchant do. */
public record OpenTerminal(SalesPoint at, Instant since) implements Terminal {

    public OpenTerminal {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(since, "since");
    }

    StoppedTerminal stopped(TerminalStop stop) {
        return new StoppedTerminal(at, since, stop);
    }

    EndedTerminal ended(Instant now) {
        return new EndedTerminal(at, since, now);
    }

    TerminalRegistered registered(Registrant by) {
        return new TerminalRegistered(at.merchant().value(), at.shop(), at.terminal(), since, by.name());
    }
}
