package dev.sekisho.compensation.trace;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A wallet's money as lots in the order in which they came in; neighbours of one origin are one lot. */
final class LotQueue {

    private Deque<Lot> lots = new ArrayDeque<>();
    private Money held = Money.ZERO;

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
        Lot last = lots.peekLast();
        if (last != null && last.isOfSameOrigin(lot)) {
            lots.pollLast();
            lots.addLast(last.and(lot));
        } else {
            lots.addLast(lot);
        }
        held = held.plus(lot.amount());
    }

    /** The oldest money first; what is not there is taken to be of no interest. */
    List<Lot> take(Money amount) {
        List<Lot> taken = new ArrayList<>();
        Money missing = amount;
        while (!missing.isZero() && !lots.isEmpty()) {
            Lot part = takeFirst(missing);
            taken.add(part);
            missing = missing.minus(part.amount());
        }
        if (!missing.isZero()) {
            taken.add(Lot.untraced(missing));
        }
        return taken;
    }

    /** What is here of one charge first, wherever it stands; then the oldest money. */
    List<Lot> takeFirstOf(ChargeId charge, Money amount) {
        List<Lot> taken = new ArrayList<>();
        Money missing = amount;
        LotQueue others = new LotQueue();
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
