package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import java.time.Instant;

/** A shop of a merchant, by the merchant's own code for it. */
public sealed interface Shop permits OpenShop, EndedShop {

    MerchantId merchant();

    String code();

    /** Since when it is registered, for the latest time. */
    Instant since();
}
