package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A merchant has a shop from now on, also one that it had before; telling the same again changes nothing. */
@ApplicationScoped
public class RegisterShop {

    /** More than any chain has. */
    public static final int MOST = 20_000;

    private final Merchants merchants;
    private final Shops shops;
    private final InstantSource clock;

    @Inject
    public RegisterShop(Merchants merchants, Shops shops, InstantSource clock) {
        this.merchants = merchants;
        this.shops = shops;
        this.clock = clock;
    }

    @Transactional
    public RegistryAnswer register(MerchantId merchant, String code, Registrant by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RegistryAnswer answer = OpenMerchant.locked(merchants, merchant, now);
        if (answer != RegistryAnswer.DONE) {
            return answer;
        }
        Shop known = shops.shop(merchant, code).orElse(null);
        if (known instanceof OpenShop) {
            return RegistryAnswer.DONE;
        }
        if (known == null && shops.shops(merchant, MOST) == MOST) {
            return RegistryAnswer.TOO_MANY;
        }
        OpenShop open = new OpenShop(merchant, code, now);
        shops.save(open, open.registered(by));
        return RegistryAnswer.DONE;
    }
}
