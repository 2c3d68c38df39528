package dev.sekisho.charge.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A terminal is not at its shop any more; the same again changes nothing. One that is stopped stays what it is. */
@ApplicationScoped
public class EndTerminal {

    private final Merchants merchants;
    private final Shops shops;
    private final InstantSource clock;

    @Inject
    public EndTerminal(Merchants merchants, Shops shops, InstantSource clock) {
        this.merchants = merchants;
        this.shops = shops;
        this.clock = clock;
    }

    @Transactional
    public RegistryAnswer end(SalesPoint at, Registrant by) {
        merchants.lock(at.merchant());
        Terminal known = shops.terminal(at).orElse(null);
        if (known instanceof StoppedTerminal) {
            return RegistryAnswer.STOPPED;
        }
        if (known instanceof OpenTerminal open) {
            EndedTerminal ended = open.ended(clock.instant().truncatedTo(ChronoUnit.MICROS));
            shops.save(ended, ended.ended(by));
        }
        return known == null ? RegistryAnswer.TERMINAL_UNKNOWN : RegistryAnswer.DONE;
    }
}
