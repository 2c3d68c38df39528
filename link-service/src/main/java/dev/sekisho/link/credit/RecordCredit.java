package dev.sekisho.link.credit;

import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.link.bank.DebitAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down what the bank said; the first clear answer stays, whatever the bank says later. */
@ApplicationScoped
class RecordCredit {

    private final Credits credits;

    RecordCredit(Credits credits) {
        this.credits = credits;
    }

    @Transactional
    public Credit record(PayoutId payout, DebitAnswer answer) {
        Credit present = credits.lock(payout).orElseThrow();
        if (!(present instanceof Credit.Pending pending)) {
            return present;
        }
        if (answer instanceof DebitAnswer.Accepted accepted) {
            return settled(pending.accepted(accepted.reference()));
        }
        if (answer instanceof DebitAnswer.Declined declined) {
            return settled(pending.declined(declined.reason().name()));
        }
        return doubted(pending);
    }

    /** For a reason other than the bank's answer; an answer that came before stays. */
    @Transactional
    public Credit ended(PayoutId payout, CloseReason reason) {
        Credit present = credits.lock(payout).orElseThrow();
        return present instanceof Credit.Pending pending ? settled(pending.declined(reason.name())) : present;
    }

    private Credit settled(Credit.Settled credit) {
        credits.save(credit, credit.answered());
        return credit;
    }

    /** The doubt is a fact once; asking again and again adds none. */
    private Credit doubted(Credit.Pending pending) {
        if (pending.inDoubt()) {
            return pending;
        }
        Credit.Pending doubted = pending.doubted();
        credits.save(doubted, doubted.unanswered());
        return doubted;
    }
}
