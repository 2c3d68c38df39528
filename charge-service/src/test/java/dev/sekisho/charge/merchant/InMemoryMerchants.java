package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merchants in memory, with every version that was saved. */
public final class InMemoryMerchants implements Merchants {

    private final Map<MerchantId, Merchant> rows = new HashMap<>();
    final List<Merchant> saved = new ArrayList<>();

    @Override
    public Optional<Merchant> find(MerchantId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Map<MerchantId, Merchant> find(Collection<MerchantId> ids) {
        Map<MerchantId, Merchant> found = new HashMap<>(rows);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void lock(MerchantId id) {
        // one thread, no locks
    }

    @Override
    public void save(Merchant merchant) {
        rows.put(merchant.id(), merchant);
        saved.add(merchant);
    }
}
