package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import java.util.Objects;

/** Where a customer pays: a terminal in a shop of a merchant, by the merchant's own codes. */
public record SalesPoint(MerchantId merchant, String shop, String terminal) {

    public SalesPoint {
        Objects.requireNonNull(merchant, "merchant");
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(terminal, "terminal");
    }
}
