package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import java.time.Instant;
import java.util.Optional;

/** Whether something may be told of a merchant's shops at all. */
final class OpenMerchant {

    private OpenMerchant() {}

    /** Locks the merchant first, so that it does not end meanwhile. */
    static RegistryAnswer locked(Merchants merchants, MerchantId id, Instant now) {
        merchants.lock(id);
        Optional<Merchant> known = merchants.find(id);
        if (known.isEmpty()) {
            return RegistryAnswer.MERCHANT_UNKNOWN;
        }
        return known.get().isEndedAt(now) ? RegistryAnswer.MERCHANT_ENDED : RegistryAnswer.DONE;
    }
}
