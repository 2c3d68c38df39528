package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.link.HeldLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides about orders one after the other at one moment, as if the id of each were free; touches nothing but its own
 * lists, which are then written in one go. Whose id was not free after all is told what is known.
 */
final class ClaimRound {

    private final HeldRows rows;
    private final LeavingRules rules;
    private final Instant machineNow;
    private final Map<ChargeId, Sending> decided = new LinkedHashMap<>();
    private final List<DebitStep> entered = new ArrayList<>();

    ClaimRound(HeldRows rows, LeavingRules rules, Instant machineNow) {
        this.rows = rows;
        this.rules = rules;
        this.machineNow = machineNow;
    }

    /** A second order under an id of this round finds the first. */
    void decide(DebitOrder order) {
        if (!decided.containsKey(order.charge())) {
            Optional<HeldLink> held = rows.link(order.link());
            Sending sending = rules.against(order, held.map(HeldLink::link))
                    .map(reason -> closed(order, reason))
                    .orElseGet(() -> leaving(order, held.orElseThrow()));
            decided.put(order.charge(), sending);
        }
    }

    private Sending closed(DebitOrder order, CloseReason reason) {
        ClosedDebit closed = new ClosedDebit(order.charge(), Optional.of(order), reason);
        entered.add(new DebitStep(closed, closed.closed()));
        return new Sending.Known(closed);
    }

    private Sending leaving(DebitOrder order, HeldLink held) {
        Bank bank = rows.bankOf(held);
        Optional<Instant> opensAt = bank.opensAfter(rules.now());
        if (opensAt.isPresent()) {
            WaitingDebit waiting = new WaitingDebit(order, bank.code());
            entered.add(new DebitStep(waiting, waiting.deferred(opensAt.get())));
            return new Sending.Known(waiting);
        }
        PendingDebit debit = new PendingDebit(order, bank.code(), false, machineNow);
        entered.add(new DebitStep(debit, debit.requested()));
        return new Sending.Send(debit, bank, held.mandate().orElseThrow());
    }

    List<DebitStep> entered() {
        return entered;
    }

    /** Those that are not among the added. */
    List<ChargeId> taken(Set<ChargeId> added) {
        return decided.keySet().stream()
                .filter(charge -> !added.contains(charge))
                .toList();
    }

    /** To each order, in their order; under one id only the first may leave. */
    List<Sending> answers(List<DebitOrder> orders, Set<ChargeId> added, Map<ChargeId, Debit> known) {
        Set<ChargeId> told = new HashSet<>();
        List<Sending> answers = new ArrayList<>();
        for (DebitOrder order : orders) {
            ChargeId charge = order.charge();
            Sending made = decided.get(charge);
            if (!added.contains(charge)) {
                answers.add(
                        new Sending.Known(Optional.ofNullable(known.get(charge)).orElseThrow()));
            } else {
                answers.add(told.add(charge) ? made : new Sending.Known(made.debit()));
            }
        }
        return answers;
    }

    static Set<LinkId> linksOf(List<DebitOrder> orders) {
        Set<LinkId> links = new HashSet<>();
        orders.forEach(order -> links.add(order.link()));
        return links;
    }
}
