package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.ChargeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes facts of charges into the copy, in the transaction that marks the facts as seen. */
@ApplicationScoped
public class TakeCharge {

    private final CopiedCharges charges;
    private final LedgerCopy ledger;

    @Inject
    public TakeCharge(CopiedCharges charges, CopiedLedger ledger) {
        this.charges = charges;
        this.ledger = new LedgerCopy(ledger);
    }

    /**
     * All of them or, with an exception, none.
     *
     * @return what each did to the copy, in their order
     * @throws ContradictingFact if the copy knows one of the charges with other terms, or its transaction with other entries
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Taken> take(List<ChargeNews> news) {
        ledger.append(news.stream().flatMap(one -> one.moved().stream()).toList());
        Map<ChargeId, CopiedCharge> known = charges.find(idsOf(news));
        Map<ChargeId, CopiedCharge> now = new LinkedHashMap<>(known);
        List<Taken> taken = new ArrayList<>(news.size());
        for (ChargeNews one : news) {
            CopiedCharge heard = one.charge();
            CopiedCharge before = now.get(heard.id());
            now.put(heard.id(), before == null ? heard : before.and(heard));
            taken.add(before == null ? Taken.NEW : Taken.between(versionOf(before), versionOf(heard)));
        }
        keepWhatIsDifferent(known, now);
        return taken;
    }

    private void keepWhatIsDifferent(Map<ChargeId, CopiedCharge> known, Map<ChargeId, CopiedCharge> now) {
        List<CopiedCharge> added = new ArrayList<>();
        List<CopiedCharge> changed = new ArrayList<>();
        for (CopiedCharge charge : now.values()) {
            CopiedCharge before = known.get(charge.id());
            if (before == null) {
                added.add(charge);
            } else if (!before.equals(charge)) {
                changed.add(charge);
            }
        }
        charges.add(added);
        charges.change(changed);
    }

    private static Set<ChargeId> idsOf(List<ChargeNews> news) {
        return news.stream().map(one -> one.charge().id()).collect(Collectors.toSet());
    }

    private static long versionOf(CopiedCharge charge) {
        return charge.standing().version();
    }
}
