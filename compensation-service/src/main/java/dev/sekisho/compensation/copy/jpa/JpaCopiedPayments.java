package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedPayments;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The copied payments in PostgreSQL. */
@ApplicationScoped
class JpaCopiedPayments implements CopiedPayments, PanacheRepositoryBase<CopiedPaymentRow, UUID> {

    @Override
    public Optional<CopiedPayment> find(PaymentId id) {
        return findByIdOptional(id.value()).map(CopiedPaymentRow::payment);
    }

    @Override
    public void keep(CopiedPayment payment) {
        persist(CopiedPaymentRow.of(payment));
    }

    @Override
    public List<CopiedPayment> ofWallet(WalletId wallet, int limit) {
        return find("walletId = ?1 order by paidAt desc, paymentId desc", wallet.value()).range(0, limit - 1).stream()
                .map(CopiedPaymentRow::payment)
                .toList();
    }
}
