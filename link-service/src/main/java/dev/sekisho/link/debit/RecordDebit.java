package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.ManyLinks;
import dev.sekisho.link.link.StoppedLink;
import dev.sekisho.link.notice.TellDepositor;
import dev.sekisho.link.notice.TellDepositor.Withdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down what banks said; the first clear answer stays, whatever a bank says later. */
@ApplicationScoped
public class RecordDebit {

    private final Debits debits;
    private final Links links;
    private final ManyLinks many;
    private final TellDepositor depositors;

    RecordDebit(Debits debits, Links links, ManyLinks many, TellDepositor depositors) {
        this.debits = debits;
        this.links = links;
        this.many = many;
        this.depositors = depositors;
    }

    /** The states that the debits are in by now, in the order of the answers. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Debit> record(List<HeardAnswer> heard) {
        return write(heard);
    }

    /** Joins the running transaction. */
    @Transactional
    public Debit record(ChargeId charge, DebitAnswer answer) {
        return write(List.of(new HeardAnswer(charge, answer))).get(0);
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

    private List<Debit> write(List<HeardAnswer> heard) {
        Set<ChargeId> charges = heard.stream().map(HeardAnswer::charge).collect(Collectors.toSet());
        RecordRound round = new RecordRound(debits.lock(charges));
        List<Debit> states = heard.stream().map(round::hear).toList();
        round.steps().forEach(debits::save);
        tell(round.accepted());
        round.mandatesEnded().forEach(link -> mandateEnded(links.lock(link).orElseThrow()));
        return states;
    }

    private void tell(List<AcceptedDebit> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        Map<LinkId, Link> debited = many.find(linksOf(accepted));
        depositors.ofDebits(accepted.stream()
                .map(AcceptedDebit::order)
                .map(order -> new Withdrawal(
                        Optional.ofNullable(debited.get(order.link()))
                                .orElseThrow()
                                .head(),
                        order.amount()))
                .toList());
    }

    private void mandateEnded(Link link) {
        if (link instanceof ActiveLink active) {
            links.save(active.stop(EndReason.MANDATE_REVOKED_AT_BANK));
        } else if (link instanceof StoppedLink stopped && !stopped.mandateEnded()) {
            links.save(stopped.mandateRevoked());
        }
    }

    private static Collection<LinkId> linksOf(List<AcceptedDebit> accepted) {
        return accepted.stream().map(debit -> debit.order().link()).collect(Collectors.toSet());
    }
}
