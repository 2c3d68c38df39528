package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.DeclineReason;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.StoppedLink;
import dev.sekisho.link.notice.TellDepositor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down what the bank said; the first clear answer stays, whatever the bank says later. */
@ApplicationScoped
class RecordDebit {

    private final Debits debits;
    private final Links links;
    private final TellDepositor depositor;

    RecordDebit(Debits debits, Links links, TellDepositor depositor) {
        this.debits = debits;
        this.links = links;
        this.depositor = depositor;
    }

    @Transactional
    public Debit record(ChargeId charge, DebitAnswer answer) {
        Debit present = debits.lock(charge).orElseThrow();
        if (!(present instanceof PendingDebit pending)) {
            return present;
        }
        if (answer instanceof DebitAnswer.Accepted accepted) {
            return accepted(pending.accepted(accepted.reference()));
        }
        if (answer instanceof DebitAnswer.Declined declined) {
            return declined(pending, declined.reason());
        }
        return doubted(pending);
    }

    /** What the bank says by its statement; an answer that came before stays. */
    @Transactional
    public Debit notBooked(ChargeId charge) {
        Debit present = debits.lock(charge).orElseThrow();
        if (!(present instanceof PendingDebit pending)) {
            return present;
        }
        DeclinedDebit debit = pending.neverArrived(CloseReason.NOT_ON_STATEMENT);
        debits.save(debit, debit.answered());
        return debit;
    }

    private Debit accepted(AcceptedDebit debit) {
        debits.save(debit, debit.answered());
        DebitOrder order = debit.order();
        depositor.ofDebit(links.find(order.link()).orElseThrow().head(), order.amount());
        return debit;
    }

    private Debit declined(PendingDebit pending, DeclineReason reason) {
        DeclinedDebit debit = pending.declined(reason);
        debits.save(debit, debit.answered());
        if (reason == DeclineReason.MANDATE_REVOKED) {
            mandateEnded(links.lock(pending.order().link()).orElseThrow());
        }
        return debit;
    }

    private void mandateEnded(Link link) {
        if (link instanceof ActiveLink active) {
            links.save(active.stop(EndReason.MANDATE_REVOKED_AT_BANK));
        } else if (link instanceof StoppedLink stopped && !stopped.mandateEnded()) {
            links.save(stopped.mandateRevoked());
        }
    }

    /** The doubt is a fact once; asking again and again adds none. */
    private Debit doubted(PendingDebit pending) {
        if (pending.inDoubt()) {
            return pending;
        }
        PendingDebit doubted = pending.doubted();
        debits.save(doubted, doubted.unanswered());
        return doubted;
    }
}
