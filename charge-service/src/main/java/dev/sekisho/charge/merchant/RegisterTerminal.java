package dev.sekisho.charge.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * A shop has a terminal from now on; telling the same again changes nothing.
 *
 * <p>While a terminal of a merchant is stopped, its own client gets no other in its place: that is the operator's to say.
 */
@ApplicationScoped
public class RegisterTerminal {

    /** More than any chain has. */
    public static final int MOST = 50_000;

    private final Merchants merchants;
    private final Shops shops;
    private final InstantSource clock;

    @Inject
    public RegisterTerminal(Merchants merchants, Shops shops, InstantSource clock) {
        this.merchants = merchants;
        this.shops = shops;
        this.clock = clock;
    }

    @Transactional
    public RegistryAnswer register(SalesPoint at, Registrant by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RegistryAnswer answer = OpenMerchant.locked(merchants, at.merchant(), now);
        return answer == RegistryAnswer.DONE ? place(at, by, now) : answer;
    }

    private RegistryAnswer place(SalesPoint at, Registrant by, Instant now) {
        Shop shop = shops.shop(at.merchant(), at.shop()).orElse(null);
        if (!(shop instanceof OpenShop)) {
            return shop == null ? RegistryAnswer.SHOP_UNKNOWN : RegistryAnswer.SHOP_ENDED;
        }
        Terminal known = shops.terminal(at).orElse(null);
        if (known instanceof OpenTerminal) {
            return RegistryAnswer.DONE;
        }
        if (known instanceof StoppedTerminal || !by.operator() && shops.anyStopped(at.merchant())) {
            return RegistryAnswer.STOPPED;
        }
        if (known == null && shops.terminals(at.merchant(), MOST) == MOST) {
            return RegistryAnswer.TOO_MANY;
        }
        OpenTerminal open = new OpenTerminal(at, now);
        shops.save(open, open.registered(by));
        return RegistryAnswer.DONE;
    }
}
