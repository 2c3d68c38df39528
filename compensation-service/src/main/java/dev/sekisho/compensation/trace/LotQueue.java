package dev.sekisho.compensation.trace;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A wallet's money as lots in the order in which they came in. First in first out, neighbours of one origin are one lot; pro
 * rata, all of one origin are, because nothing depends on their order.
 */
final class LotQueue {

    private final TraceRule rule;
    private Deque<Lot> lots = new ArrayDeque<>();
    private Money held = Money.ZERO;

    LotQueue(TraceRule rule) {
        this.rule = rule;
    }

    boolean holds(Money amount) {
        return !amount.isMoreThan(held);
    }

    int size() {
        return lots.size();
    }

    List<Lot> lots() {
        return List.copyOf(lots);
    }

    void put(Lot lot) {
        if (rule == TraceRule.PRO_RATA) {
            putToItsOrigin(lot);
        } else {
            putLast(lot);
        }
        held = held.plus(lot.amount());
    }

    private void putLast(Lot lot) {
        Lot last = lots.peekLast();
        if (last != null && last.isOfSameOrigin(lot)) {
            lots.pollLast();
            lots.addLast(last.and(lot));
        } else {
            lots.addLast(lot);
        }
    }

    private void putToItsOrigin(Lot lot) {
        Deque<Lot> put = new ArrayDeque<>();
        boolean found = false;
        for (Lot here : lots) {
            boolean same = here.isOfSameOrigin(lot);
            put.add(same ? here.and(lot) : here);
            found |= same;
        }
        if (!found) {
            put.add(lot);
        }
        lots = put;
    }

    /** By the rule; what is not there is taken to be of no interest. */
    List<Lot> take(Money amount) {
        Money there = lesser(amount, held);
        List<Lot> taken = new ArrayList<>(rule == TraceRule.PRO_RATA ? takeShares(there) : takeOldest(there));
        if (amount.isMoreThan(there)) {
            taken.add(Lot.untraced(amount.minus(there)));
        }
        return taken;
    }

    private List<Lot> takeOldest(Money amount) {
        List<Lot> taken = new ArrayList<>();
        Money missing = amount;
        while (!missing.isZero()) {
            Lot part = takeFirst(missing);
            taken.add(part);
            missing = missing.minus(part.amount());
        }
        return taken;
    }

    private List<Lot> takeShares(Money amount) {
        List<Lot> all = List.copyOf(lots);
        long[] shares =
                Shares.of(all.stream().mapToLong(lot -> lot.amount().yen()).toArray(), amount.yen());
        List<Lot> taken = new ArrayList<>();
        Deque<Lot> left = new ArrayDeque<>();
        for (int i = 0; i < shares.length; i++) {
            Lot lot = all.get(i);
            if (shares[i] > 0) {
                taken.add(lot.part(Money.yen(shares[i])));
            }
            if (lot.amount().yen() > shares[i]) {
                left.add(lot.part(Money.yen(lot.amount().yen() - shares[i])));
            }
        }
        lots = left;
        held = held.minus(amount);
        return taken;
    }

    /** What is here of one charge first, wherever it stands; then by the rule. */
    List<Lot> takeFirstOf(ChargeId charge, Money amount) {
        List<Lot> taken = new ArrayList<>();
        Money missing = amount;
        LotQueue others = new LotQueue(rule);
        for (Lot lot : lots) {
            boolean wanted = lot.charge().equals(Optional.of(charge)) && !missing.isZero();
            Money part = wanted ? lesser(missing, lot.amount()) : Money.ZERO;
            if (!part.isZero()) {
                taken.add(lot.part(part));
                missing = missing.minus(part);
            }
            if (lot.amount().isMoreThan(part)) {
                others.put(lot.part(lot.amount().minus(part)));
            }
        }
        lots = others.lots;
        held = others.held;
        if (!missing.isZero()) {
            taken.addAll(take(missing));
        }
        return taken;
    }

    private Lot takeFirst(Money most) {
        Lot first = lots.pollFirst();
        Money part = lesser(most, first.amount());
        if (first.amount().isMoreThan(part)) {
            lots.addFirst(first.part(first.amount().minus(part)));
        }
        held = held.minus(part);
        return first.part(part);
    }

    private static Money lesser(Money one, Money other) {
        return one.isMoreThan(other) ? other : one;
    }
}
