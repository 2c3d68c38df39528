package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A shop of a merchant takes no payments any more, whatever its terminals are; the same again changes nothing. */
@ApplicationScoped
public class EndShop {

    private final Merchants merchants;
    private final Shops shops;
    private final InstantSource clock;

    @Inject
    public EndShop(Merchants merchants, Shops shops, InstantSource clock) {
        this.merchants = merchants;
        this.shops = shops;
        this.clock = clock;
    }

    @Transactional
    public RegistryAnswer end(MerchantId merchant, String code, Registrant by) {
        merchants.lock(merchant);
        Shop known = shops.shop(merchant, code).orElse(null);
        if (known instanceof OpenShop open) {
            EndedShop ended = open.ended(clock.instant().truncatedTo(ChronoUnit.MICROS));
            shops.save(ended, ended.ended(by));
        }
        return known == null ? RegistryAnswer.SHOP_UNKNOWN : RegistryAnswer.DONE;
    }
}
