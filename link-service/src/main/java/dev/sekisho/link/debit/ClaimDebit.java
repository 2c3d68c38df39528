package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.suspension.CanaryDraw;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.HeldLink;
import dev.sekisho.link.link.ManyLinks;
import dev.sekisho.link.suspension.BookInForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides, with the links' rows and the book of suspensions held, whether debits may leave, and commits that they do before
 * they do: after a stop of the link, or of charging at its bank, has committed, nothing leaves.
 *
 * <p>Locks are taken in one order: debits, links, the book; what decides is read by statements of their own after them.
 */
@ApplicationScoped
public class ClaimDebit {

    private final Debits debits;
    private final ManyLinks links;
    private final Banks banks;
    private final BookInForce suspensions;
    private final CanaryDraw canaries;
    private final DebitLimits limits;
    private final InstantSource clock;
    private final MachineClock machine;

    ClaimDebit(
            Debits debits,
            ManyLinks links,
            Banks banks,
            BookInForce suspensions,
            CanaryDraw canaries,
            DebitLimits limits,
            InstantSource clock,
            MachineClock machine) {
        this.debits = debits;
        this.links = links;
        this.banks = banks;
        this.suspensions = suspensions;
        this.canaries = canaries;
        this.limits = limits;
        this.clock = clock;
        this.machine = machine;
    }

    /** For orders that may be new, in the order of their arrival; banks and book are read once for all of them. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Sending> claim(List<DebitOrder> orders) {
        Map<LinkId, HeldLink> held = links.hold(ClaimRound.linksOf(orders));
        Instant now = clock.instant();
        HeldRows rows = new HeldRows(held, banks.find(banksOf(held), now));
        ClaimRound round = new ClaimRound(rows, rulesAt(now), machine.now());
        orders.forEach(round::decide);
        Set<ChargeId> added = debits.add(round.entered());
        List<ChargeId> taken = round.taken(added);
        return round.answers(orders, added, taken.isEmpty() ? Map.of() : debits.find(taken));
    }

    /** For an id that is asked about: one that nobody ever named is closed. */
    @Transactional
    public Debit findOrClose(ChargeId charge) {
        return debits.find(charge).orElseGet(() -> {
            ClosedDebit closed = new ClosedDebit(charge, Optional.empty(), CloseReason.NEVER_RECEIVED);
            return debits.add(closed, closed.closed())
                    ? closed
                    : debits.find(charge).orElseThrow();
        });
    }

    /** For a pending debit that the bank never saw: the same one, under the same id, if the link still stands. */
    @Transactional
    public Sending claimAgain(ChargeId charge) {
        Debit present = debits.lock(charge).orElseThrow();
        if (!(present instanceof PendingDebit pending)) {
            return new Sending.Known(present);
        }
        HeldLink held = hold(pending.order().link());
        Instant now = clock.instant();
        Bank bank = bankAt(pending.bank(), now);
        Optional<CloseReason> reason = rulesAt(now).against(held.link());
        if (reason.isEmpty()) {
            PendingDebit again = pending.sentAgain(machine.now());
            debits.touch(again);
            return send(again, bank, held);
        }
        return new Sending.Known(kept(pending, reason.get()));
    }

    /** For a debit that waits: it leaves now if its bank is open and the link still stands. */
    @Transactional
    public Sending claimWaiting(ChargeId charge) {
        Debit present = debits.lock(charge).orElseThrow();
        if (!(present instanceof WaitingDebit waiting)) {
            return new Sending.Known(present);
        }
        HeldLink held = hold(waiting.order().link());
        Instant now = clock.instant();
        Bank bank = bankAt(waiting.bank(), now);
        if (bank.opensAfter(now).isPresent()) {
            return new Sending.Known(present);
        }
        Optional<CloseReason> reason = rulesAt(now).against(held.link());
        if (reason.isEmpty()) {
            PendingDebit debit = waiting.sent(machine.now());
            debits.save(debit, debit.requested());
            return send(debit, bank, held);
        }
        ClosedDebit closed = waiting.closed(reason.get());
        debits.save(closed, closed.closed());
        return new Sending.Known(closed);
    }

    private Debit kept(PendingDebit pending, CloseReason reason) {
        if (pending.mayStillArrive(machine.now(), limits.longestOnTheWay())) {
            return pending;
        }
        DeclinedDebit declined = pending.neverArrived(reason);
        debits.save(declined, declined.answered());
        return declined;
    }

    private HeldLink hold(LinkId id) {
        return Optional.ofNullable(links.hold(List.of(id)).get(id)).orElseThrow();
    }

    /** With the book held, so late that whoever wants to stop something waits short. */
    private LeavingRules rulesAt(Instant now) {
        return new LeavingRules(suspensions.hold(Operation.CHARGE), canaries, now);
    }

    private Bank bankAt(BankCode code, Instant now) {
        return banks.find(code, now).orElseThrow();
    }

    private static Set<BankCode> banksOf(Map<LinkId, HeldLink> held) {
        return held.values().stream()
                .filter(link -> link.link() instanceof ActiveLink)
                .map(link -> link.link().head().bank())
                .collect(Collectors.toSet());
    }

    private static Sending send(PendingDebit debit, Bank bank, HeldLink held) {
        return new Sending.Send(debit, bank, held.mandate().orElseThrow());
    }
}
