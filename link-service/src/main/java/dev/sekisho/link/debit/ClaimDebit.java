package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.clock.MachineClock;
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
 * Decides, with the link's row and the book of suspensions held, whether a debit may leave, and commits that it does before
 * it does: after a stop of the link, or of charging at its bank, has committed, nothing leaves.
 */
@ApplicationScoped
class ClaimDebit {

    private final Debits debits;
    private final Links links;
    private final Banks banks;
    private final BookInForce suspensions;
    private final DebitLimits limits;
    private final InstantSource clock;
    private final MachineClock machine;

    ClaimDebit(
            Debits debits,
            Links links,
            Banks banks,
            BookInForce suspensions,
            DebitLimits limits,
            InstantSource clock,
            MachineClock machine) {
        this.debits = debits;
        this.links = links;
        this.banks = banks;
        this.suspensions = suspensions;
        this.limits = limits;
        this.clock = clock;
        this.machine = machine;
    }

    /** For an order that may be new. */
    @Transactional
    public Sending claim(DebitOrder order) {
        Optional<Debit> known = debits.find(order.charge());
        if (known.isPresent()) {
            return new Sending.Known(known.get());
        }
        Optional<Link> link = links.hold(order.link());
        Optional<CloseReason> reason = reasonAgainst(link, order, clock.instant());
        if (reason.isPresent()) {
            return close(new ClosedDebit(order.charge(), Optional.of(order), reason.get()));
        }
        ActiveLink active = (ActiveLink) link.orElseThrow();
        Optional<Instant> opensAt = opensAt(active.head().bank());
        if (opensAt.isPresent()) {
            return defer(new WaitingDebit(order, active.head().bank()), opensAt.get());
        }
        PendingDebit debit = new PendingDebit(order, active.head().bank(), false, machine.now());
        return debits.add(debit, debit.requested()) ? send(debit, active) : known(order.charge());
    }

    /** For an id that is asked about: one that nobody ever named is closed. */
    @Transactional
    public Debit findOrClose(ChargeId charge) {
        return debits.find(charge)
                .orElseGet(() -> ((Sending.Known)
                                close(new ClosedDebit(charge, Optional.empty(), CloseReason.NEVER_RECEIVED)))
                        .debit());
    }

    /** For a pending debit that the bank never saw: the same one, under the same id, if the link still stands. */
    @Transactional
    public Sending claimAgain(ChargeId charge) {
        Debit present = debits.lock(charge).orElseThrow();
        if (!(present instanceof PendingDebit pending)) {
            return new Sending.Known(present);
        }
        Link link = links.hold(pending.order().link()).orElseThrow();
        Optional<CloseReason> reason = reasonAgainst(link, clock.instant());
        if (reason.isEmpty() && link instanceof ActiveLink active) {
            PendingDebit again = pending.sentAgain(machine.now());
            debits.touch(again);
            return send(again, active);
        }
        return new Sending.Known(kept(pending, reason.orElseThrow()));
    }

    /** For a debit that waits: it leaves now if its bank is open and the link still stands. */
    @Transactional
    public Sending claimWaiting(ChargeId charge) {
        Debit present = debits.lock(charge).orElseThrow();
        if (!(present instanceof WaitingDebit waiting)
                || opensAt(waiting.bank()).isPresent()) {
            return new Sending.Known(present);
        }
        Link link = links.hold(waiting.order().link()).orElseThrow();
        Optional<CloseReason> reason = reasonAgainst(link, clock.instant());
        if (reason.isEmpty() && link instanceof ActiveLink active) {
            PendingDebit debit = waiting.sent(machine.now());
            debits.save(debit, debit.requested());
            return send(debit, active);
        }
        ClosedDebit closed = waiting.closed(reason.orElseThrow());
        debits.save(closed, closed.closed());
        return new Sending.Known(closed);
    }

    private Sending defer(WaitingDebit waiting, Instant opensAt) {
        return debits.add(waiting, waiting.deferred(opensAt)) ? new Sending.Known(waiting) : known(waiting.charge());
    }

    private Optional<Instant> opensAt(BankCode bank) {
        Instant now = clock.instant();
        return banks.find(bank, now).orElseThrow().opensAfter(now);
    }

    private Debit kept(PendingDebit pending, CloseReason reason) {
        if (pending.mayStillArrive(machine.now(), limits.longestOnTheWay())) {
            return pending;
        }
        DeclinedDebit declined = pending.neverArrived(reason);
        debits.save(declined, declined.answered());
        return declined;
    }

    private Sending close(ClosedDebit closed) {
        return debits.add(closed, closed.closed()) ? new Sending.Known(closed) : known(closed.charge());
    }

    private Sending known(ChargeId charge) {
        return new Sending.Known(debits.find(charge).orElseThrow());
    }

    private Sending send(PendingDebit debit, ActiveLink link) {
        return new Sending.Send(debit, links.mandateOf(link).orElseThrow());
    }

    private Optional<CloseReason> reasonAgainst(Optional<Link> link, DebitOrder order, Instant now) {
        if (link.isEmpty() || !link.get().head().wallet().equals(order.wallet())) {
            return Optional.of(CloseReason.LINK_UNKNOWN);
        }
        boolean chargeable = link.get().head().terms().isChargeableAt(now);
        return reasonAgainst(link.get(), now)
                .or(() -> chargeable ? Optional.empty() : Optional.of(CloseReason.COOLING_OFF));
    }

    /** Against anything leaving through this link, now or again. */
    private Optional<CloseReason> reasonAgainst(Link link, Instant now) {
        if (!(link instanceof ActiveLink)) {
            return Optional.of(CloseReason.LINK_NOT_ACTIVE);
        }
        if (!link.head().verification().allowsAt(now)) {
            return Optional.of(CloseReason.VERIFICATION_OVERDUE);
        }
        return suspensions
                .hold(Operation.CHARGE, Optional.of(link.head().bank()), now)
                .map(stop -> CloseReason.SUSPENDED);
    }
}
