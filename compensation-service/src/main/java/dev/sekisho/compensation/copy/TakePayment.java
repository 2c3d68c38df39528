package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.PaymentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes facts of payments into the copy, in the transaction that marks the facts as seen. */
@ApplicationScoped
public class TakePayment {

    private final CopiedPayments payments;
    private final LedgerCopy ledger;

    @Inject
    public TakePayment(CopiedPayments payments, CopiedLedger ledger) {
        this.payments = payments;
        this.ledger = new LedgerCopy(ledger);
    }

    /**
     * All of them or, with an exception, none.
     *
     * @return what each did to the copy, in their order
     * @throws ContradictingFact if one of the payments is known differently
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Taken> take(List<PaymentNews> news) {
        Map<PaymentId, CopiedPayment> known = payments.find(idsOf(news));
        Map<PaymentId, PaymentNews> added = new LinkedHashMap<>();
        List<Taken> taken = new ArrayList<>(news.size());
        for (PaymentNews one : news) {
            PaymentId id = one.payment().id();
            Optional<CopiedPayment> before = Optional.ofNullable(known.get(id))
                    .or(() -> Optional.ofNullable(added.get(id)).map(PaymentNews::payment));
            taken.add(Unchanging.take(before, one.payment(), () -> added.put(id, one)));
        }
        ledger.append(added.values().stream().map(PaymentNews::moved).toList());
        payments.keep(added.values().stream().map(PaymentNews::payment).toList());
        return taken;
    }

    private static Set<PaymentId> idsOf(List<PaymentNews> news) {
        return news.stream().map(one -> one.payment().id()).collect(Collectors.toSet());
    }
}
