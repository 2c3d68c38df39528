package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Operations tell who may be paid; telling the same again changes nothing. */
@ApplicationScoped
public class RegisterMerchant {

    private final Merchants merchants;

    @Inject
    public RegisterMerchant(Merchants merchants) {
        this.merchants = merchants;
    }

    @Transactional
    public Merchant register(MerchantId id, String name, MerchantCategory category) {
        merchants.lock(id);
        Merchant known = merchants.find(id).orElse(null);
        Merchant now = known == null ? Merchant.first(id, name, category) : known.registeredAs(name, category);
        if (!now.equals(known)) {
            merchants.save(now);
        }
        return now;
    }
}
