package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.charge.ShopRegistered;
import dev.sekisho.kernel.id.MerchantId;
import java.time.Instant;
import java.util.Objects;

/** Its terminals take payments. */
public record OpenShop(MerchantId merchant, String code, Instant since) implements Shop {

    public OpenShop {
        Objects.requireNonNull(merchant, "merchant");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(since, "since");
    }

    EndedShop ended(Instant now) {
        return new EndedShop(merchant, code, since, now);
    }

    ShopRegistered registered(Registrant by) {
        return new ShopRegistered(merchant.value(), code, since, by.name());
    }
}
