package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import java.util.List;
import java.util.Optional;

/** The copied payments; one that was kept never changes. */
public interface CopiedPayments {

    Optional<CopiedPayment> find(PaymentId id);

    void keep(CopiedPayment payment);

    /** At most {@code limit} payments of a wallet, newest first. */
    List<CopiedPayment> ofWallet(WalletId wallet, int limit);
}
