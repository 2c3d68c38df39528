package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Operations tell who may be paid, from now on; telling the same again changes nothing. */
@ApplicationScoped
public class RegisterMerchant {

    private final Merchants merchants;
    private final InstantSource clock;

    @Inject
    public RegisterMerchant(Merchants merchants, InstantSource clock) {
        this.merchants = merchants;
        this.clock = clock;
    }

    @Transactional
    public RegistryAnswer register(MerchantId id, String name, MerchantCategory category) {
        merchants.lock(id);
        CategoryFrom now = new CategoryFrom(category, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Optional<Merchant> known = merchants.find(id);
        if (known.isEmpty()) {
            Merchant first = Merchant.first(id, name, now);
            merchants.save(first, List.of(first.registered(now.from()), first.categorySet(Optional.empty())));
            return RegistryAnswer.DONE;
        }
        return known.get().isEndedAt(now.from()) ? RegistryAnswer.MERCHANT_ENDED : change(known.get(), name, now);
    }

    private RegistryAnswer change(Merchant known, String name, CategoryFrom now) {
        Merchant named = known.named(name);
        if (!named.equals(known)) {
            merchants.save(named, List.of(named.registered(now.from())));
        }
        if (!isAlready(named, now.category(), now.from())) {
            Merchant counted = named.with(now);
            merchants.save(counted, List.of(counted.categorySet(Optional.empty())));
        }
        return RegistryAnswer.DONE;
    }

    private static boolean isAlready(Merchant merchant, MerchantCategory category, Instant now) {
        return merchant.categoryAt(now).equals(Optional.of(category));
    }
}
