package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.DeclineReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes answers of banks one after the other, each finding the debit as the ones before left it; touches nothing but its
 * own lists, which are then written in one go. The first clear answer stays.
 */
final class RecordRound {

    private final Map<ChargeId, Debit> present;
    private final Map<ChargeId, Integer> stepsOf = new HashMap<>();
    private final List<List<DebitStep>> steps = new ArrayList<>();
    private final List<AcceptedDebit> accepted = new ArrayList<>();
    private final Map<String, LinkId> mandatesEnded = new TreeMap<>();

    /** @param held the debits, locked */
    RecordRound(Map<ChargeId, Debit> held) {
        this.present = new HashMap<>(held);
    }

    /** The state that the debit is in by now. */
    Debit hear(HeardAnswer heard) {
        Debit debit = Optional.ofNullable(present.get(heard.charge())).orElseThrow();
        if (debit instanceof PendingDebit pending) {
            hear(pending, heard.answer());
        }
        return present.get(heard.charge());
    }

    private void hear(PendingDebit pending, DebitAnswer answer) {
        if (answer instanceof DebitAnswer.Accepted said) {
            AcceptedDebit debit = pending.accepted(said.reference());
            accepted.add(debit);
            enter(new DebitStep(debit, debit.answered()));
        } else if (answer instanceof DebitAnswer.Declined said) {
            DeclinedDebit debit = pending.declined(said.reason());
            enter(new DebitStep(debit, debit.answered()));
            if (said.reason() == DeclineReason.MANDATE_REVOKED) {
                LinkId link = pending.order().link();
                mandatesEnded.put(link.toString(), link);
            }
        } else if (!pending.inDoubt()) {
            // the doubt is a fact once; asking again and again adds none
            PendingDebit doubted = pending.doubted();
            enter(new DebitStep(doubted, doubted.unanswered()));
        }
    }

    private void enter(DebitStep next) {
        present.put(next.charge(), next.debit());
        int step = stepsOf.merge(next.charge(), 1, Integer::sum) - 1;
        if (step == steps.size()) {
            steps.add(new ArrayList<>());
        }
        steps.get(step).add(next);
    }

    /** The states entered, first steps first: no debit is in a list twice. */
    List<List<DebitStep>> steps() {
        return steps;
    }

    List<AcceptedDebit> accepted() {
        return accepted;
    }

    /** Links whose mandates ended at their banks, in the one order in which links are locked. */
    List<LinkId> mandatesEnded() {
        return List.copyOf(mandatesEnded.values());
    }
}
