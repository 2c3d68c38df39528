package dev.sekisho.charge.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A terminal goes from one shop of its merchant to another: it ends here and is registered there, both or neither. */
@ApplicationScoped
public class MoveTerminal {

    private final Merchants merchants;
    private final Shops shops;
    private final RegisterTerminal register;
    private final EndTerminal end;

    @Inject
    public MoveTerminal(Merchants merchants, Shops shops, RegisterTerminal register, EndTerminal end) {
        this.merchants = merchants;
        this.shops = shops;
        this.register = register;
        this.end = end;
    }

    @Transactional
    public RegistryAnswer move(SalesPoint from, String toShop, Registrant by) {
        merchants.lock(from.merchant());
        Optional<RegistryAnswer> refusal = refusal(from);
        if (refusal.isPresent() || from.shop().equals(toShop)) {
            return refusal.orElse(RegistryAnswer.DONE);
        }
        RegistryAnswer there = register.register(new SalesPoint(from.merchant(), toShop, from.terminal()), by);
        return there == RegistryAnswer.DONE ? end.end(from, by) : there;
    }

    private Optional<RegistryAnswer> refusal(SalesPoint from) {
        Terminal known = shops.terminal(from).orElse(null);
        if (known == null) {
            return Optional.of(RegistryAnswer.TERMINAL_UNKNOWN);
        }
        if (known instanceof EndedTerminal) {
            return Optional.of(RegistryAnswer.TERMINAL_ENDED);
        }
        return known instanceof StoppedTerminal ? Optional.of(RegistryAnswer.STOPPED) : Optional.empty();
    }
}
