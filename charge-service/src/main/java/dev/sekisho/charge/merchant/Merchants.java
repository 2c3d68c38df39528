package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.MerchantId;
import java.util.List;
import java.util.Optional;

/** The merchants that are known. */
public interface Merchants {

    Optional<Merchant> find(MerchantId id);

    /** Nobody else writes of this merchant, its shops or its terminals until the running transaction ends. */
    void lock(MerchantId id);

    /** Writes the merchant together with its facts; categories are only ever added. */
    void save(Merchant merchant, List<FactData> facts);

    /** By their ids. @param most how many at most */
    List<Merchant> page(Optional<MerchantId> after, int most);
}
