package dev.sekisho.charge.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * One person stops a terminal at once: every payment that is decided after this has committed is refused there.
 *
 * <p>The first stop stays; stopping it again changes nothing.
 */
@ApplicationScoped
public class StopTerminal {

    private final Merchants merchants;
    private final Shops shops;

    @Inject
    public StopTerminal(Merchants merchants, Shops shops) {
        this.merchants = merchants;
        this.shops = shops;
    }

    @Transactional
    public RegistryAnswer stop(SalesPoint at, TerminalStop stop) {
        merchants.lock(at.merchant());
        Terminal known = shops.terminal(at).orElse(null);
        if (known == null) {
            return RegistryAnswer.TERMINAL_UNKNOWN;
        }
        if (known instanceof OpenTerminal open) {
            StoppedTerminal stopped = open.stopped(stop);
            shops.save(stopped, stopped.stopped());
        }
        return known instanceof EndedTerminal ? RegistryAnswer.TERMINAL_ENDED : RegistryAnswer.DONE;
    }
}
