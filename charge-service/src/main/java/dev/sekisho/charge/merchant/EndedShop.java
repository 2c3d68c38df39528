package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.charge.ShopEnded;
import dev.sekisho.kernel.id.MerchantId;
import java.time.Instant;
import java.util.Objects;

/** No terminal in it takes payments; it may be registered again. */
public record EndedShop(MerchantId merchant, String code, Instant since, Instant until) implements Shop {

    public EndedShop {
        Objects.requireNonNull(merchant, "merchant");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    ShopEnded ended(Registrant by) {
        return new ShopEnded(merchant.value(), code, until, by.name());
    }
}
