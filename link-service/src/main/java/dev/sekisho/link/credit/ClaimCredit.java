package dev.sekisho.link.credit;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.debit.DebitLimits;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.suspension.BookInForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Decides, with the link's row and the book of suspensions held, whether a credit may leave, and commits that it does before
 * it does: after a stop of the link, or of payouts at its bank, has committed, no money leaves.
 */
@ApplicationScoped
class ClaimCredit {

    private final Credits credits;
    private final Links links;
    private final Banks banks;
    private final BookInForce suspensions;
    private final DebitLimits limits;
    private final InstantSource clock;
    private final MachineClock machine;

    ClaimCredit(
            Credits credits,
            Links links,
            Banks banks,
            BookInForce suspensions,
            DebitLimits limits,
            InstantSource clock,
            MachineClock machine) {
        this.credits = credits;
        this.links = links;
        this.banks = banks;
        this.suspensions = suspensions;
        this.limits = limits;
        this.clock = clock;
        this.machine = machine;
    }

    /** For an order that may be new. */
    @Transactional
    public Sending claim(CreditOrder order) {
        Optional<Credit> known = credits.find(order.payout());
        if (known.isPresent()) {
            return new Sending.Known(known.get());
        }
        Optional<Link> link =
                links.hold(order.link()).filter(found -> found.head().wallet().equals(order.wallet()));
        if (link.isEmpty()) {
            return close(order.payout(), Optional.of(order), CloseReason.LINK_UNKNOWN);
        }
        Optional<CloseReason> reason = reasonAgainst(link.get());
        if (reason.isPresent() || !(link.get() instanceof ActiveLink active)) {
            return close(order.payout(), Optional.of(order), reason.orElse(CloseReason.LINK_NOT_ACTIVE));
        }
        Optional<Instant> opensAt = opensAt(active.head().bank());
        if (opensAt.isPresent()) {
            Credit.Waiting waiting = new Credit.Waiting(order, active.head().bank());
            return credits.add(waiting, waiting.deferred(opensAt.get()))
                    ? new Sending.Known(waiting)
                    : known(order.payout());
        }
        Credit.Pending credit = new Credit.Pending(order, active.head().bank(), false, machine.now());
        return credits.add(credit, credit.requested()) ? send(credit, active) : known(order.payout());
    }

    /** For an id that is asked about: one that nobody ever named is closed. */
    @Transactional
    public Credit findOrClose(PayoutId payout) {
        return credits.find(payout)
                .orElseGet(
                        () -> ((Sending.Known) close(payout, Optional.empty(), CloseReason.NEVER_RECEIVED)).credit());
    }

    /** For a pending credit that the bank never saw: the same one, under the same id, if the link still stands. */
    @Transactional
    public Sending claimAgain(PayoutId payout) {
        Credit present = credits.lock(payout).orElseThrow();
        if (!(present instanceof Credit.Pending pending)) {
            return new Sending.Known(present);
        }
        Link link = links.hold(pending.order().link()).orElseThrow();
        Optional<CloseReason> reason = reasonAgainst(link);
        if (reason.isEmpty() && link instanceof ActiveLink active) {
            Credit.Pending again = pending.sentAgain(machine.now());
            credits.touch(again);
            return send(again, active);
        }
        return new Sending.Known(kept(pending, reason.orElseThrow()));
    }

    /** For a credit that waits: it leaves now if its bank is open and the link still stands. */
    @Transactional
    public Sending claimWaiting(PayoutId payout) {
        Credit present = credits.lock(payout).orElseThrow();
        if (!(present instanceof Credit.Waiting waiting)
                || opensAt(waiting.bank()).isPresent()) {
            return new Sending.Known(present);
        }
        Link link = links.hold(waiting.order().link()).orElseThrow();
        Optional<CloseReason> reason = reasonAgainst(link);
        if (reason.isEmpty() && link instanceof ActiveLink active) {
            Credit.Pending credit = waiting.sent(machine.now());
            credits.save(credit, credit.requested());
            return send(credit, active);
        }
        Credit.Closed closed = waiting.closed(reason.orElseThrow());
        credits.save(closed, closed.closed());
        return new Sending.Known(closed);
    }

    private Optional<Instant> opensAt(BankCode bank) {
        Instant now = clock.instant();
        return banks.find(bank, now).orElseThrow().opensAfter(now);
    }

    /** Against anything leaving through this link, now or again. */
    private Optional<CloseReason> reasonAgainst(Link link) {
        if (!(link instanceof ActiveLink)) {
            return Optional.of(CloseReason.LINK_NOT_ACTIVE);
        }
        return suspensions
                .hold(Operation.PAYOUT, link.head().bank(), link.head().wallet(), clock.instant())
                .map(stop -> CloseReason.SUSPENDED);
    }

    private Credit kept(Credit.Pending pending, CloseReason reason) {
        if (pending.mayStillArrive(machine.now(), limits.longestOnTheWay())) {
            return pending;
        }
        Credit.Settled declined = pending.declined(reason.name());
        credits.save(declined, declined.answered());
        return declined;
    }

    private Sending close(PayoutId payout, Optional<CreditOrder> order, CloseReason reason) {
        Credit.Closed closed = new Credit.Closed(payout, order, reason);
        return credits.add(closed, closed.closed()) ? new Sending.Known(closed) : known(payout);
    }

    private Sending known(PayoutId payout) {
        return new Sending.Known(credits.find(payout).orElseThrow());
    }

    private Sending send(Credit.Pending credit, ActiveLink link) {
        return new Sending.Send(credit, links.mandateOf(link).orElseThrow());
    }
}
