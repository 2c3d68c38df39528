package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The merchants that are known. */
public interface Merchants {

    Optional<Merchant> find(MerchantId id);

    /** Those of them that are known. */
    Map<MerchantId, Merchant> find(Collection<MerchantId> ids);

    /** Nobody else registers this merchant until the running transaction ends. */
    void lock(MerchantId id);

    /** Writes the merchant together with its fact. */
    void save(Merchant merchant);
}
