package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The copied payments; one that was kept never changes. */
public interface CopiedPayments {

    /** Those of them that are known. */
    Map<PaymentId, CopiedPayment> find(Set<PaymentId> ids);

    /** Payments that were not known; fails if one of them is by now. */
    void keep(Collection<CopiedPayment> payments);

    default Optional<CopiedPayment> find(PaymentId id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    default void keep(CopiedPayment payment) {
        keep(List.of(payment));
    }

    /** At most {@code limit} payments of a wallet, newest first. */
    List<CopiedPayment> ofWallet(WalletId wallet, int limit);
}
