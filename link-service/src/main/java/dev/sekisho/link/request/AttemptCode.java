package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.request.Clearances.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes the code that a customer typed; the right one leads on to the bank.
 *
 * <p>Identity-service checks the code, once. A customer whose code was right but whose bank did not answer comes again and
 * goes on from there, whatever is typed then.
 */
@ApplicationScoped
public class AttemptCode {

    private final LinkRequests requests;
    private final Clearances clearances;
    private final SubjectRule subjects;
    private final Banks banks;
    private final GoToBank bank;
    private final MoveRequest mover;
    private final InstantSource clock;
    private final MachineClock machine;

    AttemptCode(
            LinkRequests requests,
            Clearances clearances,
            SubjectRule subjects,
            Banks banks,
            GoToBank bank,
            MoveRequest mover,
            InstantSource clock,
            MachineClock machine) {
        this.requests = requests;
        this.clearances = clearances;
        this.subjects = subjects;
        this.banks = banks;
        this.bank = bank;
        this.mover = mover;
        this.clock = clock;
        this.machine = machine;
    }

    /**
     * @return the state afterwards; still {@code CodeSent} if the code was refused; empty if this wallet has no such request
     * @throws Clearances.ClearanceUnavailable if identity-service gave no answer
     * @throws dev.sekisho.link.bank.BankUnavailable if the code was right and the bank gave no answer
     */
    public Optional<LinkRequest> attempt(LinkRequestId id, WalletId owner, String code) {
        return requests.find(id, owner).map(this::inTime).map(present -> attempt(present, code));
    }

    private LinkRequest attempt(LinkRequest present, String code) {
        return present instanceof CodeSent sent ? attempt(sent, code) : goingOn(present);
    }

    /** Whoever was cleared before, perhaps a moment ago by another call, goes on to the bank. */
    private LinkRequest goingOn(LinkRequest present) {
        return present instanceof Cleared cleared ? bank.go(cleared, bankOf(cleared, clock.instant())) : present;
    }

    private Bank bankOf(LinkRequest request, Instant now) {
        return banks.find(request.head().bank(), now).orElseThrow();
    }

    private LinkRequest attempt(CodeSent sent, String code) {
        if (!sent.mayTry()) {
            return goingOn(locked(sent));
        }
        Attempt attempt = clearances.attempt(sent.head().id(), code);
        if (attempt instanceof Attempt.Cleared cleared) {
            return cleared(sent, cleared.subject());
        }
        return goingOn(attempt instanceof Attempt.Locked ? locked(sent) : refused(sent, attempt));
    }

    private LinkRequest refused(CodeSent sent, Attempt attempt) {
        LinkCode why = attempt instanceof Attempt.CodeExpired ? LinkCode.CODE_EXPIRED : LinkCode.CODE_WRONG;
        Instant now = clock.instant();
        return moved(sent, still -> Move.within(still.codeRefused(), why.refused(now)));
    }

    private LinkRequest cleared(CodeSent sent, Subject subject) {
        Instant now = clock.instant();
        Bank bankOfRequest = bankOf(sent, now);
        Optional<Refusal> refusal = subjects.refusalFor(subject, sent, bankOfRequest);
        if (refusal.isPresent()) {
            return goingOn(moved(
                    sent,
                    still -> Move.into(
                            still.refuse(refusal.get()),
                            List.of(
                                    LinkCode.CODE_ACCEPTED.passed(now),
                                    refusal.get().record(now)))));
        }
        LinkRequest moved = moved(sent, still -> Move.into(still.cleared(subject), LinkCode.CODE_ACCEPTED.passed(now)));
        return moved instanceof Cleared cleared ? bank.go(cleared, bankOfRequest) : moved;
    }

    private LinkRequest locked(CodeSent sent) {
        Refusal refusal = LinkCode.CODE_LOCKED.refusal(RefusalClass.LIMIT_REACHED);
        Instant now = clock.instant();
        return moved(sent, still -> Move.into(still.refuse(refusal), refusal.record(now)));
    }

    private LinkRequest moved(CodeSent sent, Function<CodeSent, Move> move) {
        return mover.move(
                sent.head().id(),
                state -> state instanceof CodeSent still ? Optional.of(move.apply(still)) : Optional.empty());
    }

    private LinkRequest inTime(LinkRequest present) {
        return present instanceof OpenRequest open && open.isOverdue(machine.now())
                ? mover.move(present.head().id(), Expiry.by(machine.now()))
                : present;
    }
}
