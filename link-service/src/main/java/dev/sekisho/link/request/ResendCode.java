package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.decision.CheckRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Asks for another code of the same request; identity-service keeps the pauses and the count per number. */
@ApplicationScoped
public class ResendCode {

    private final LinkRequests requests;
    private final Clearances clearances;
    private final MoveRequest mover;
    private final InstantSource clock;
    private final MachineClock machine;

    ResendCode(
            LinkRequests requests,
            Clearances clearances,
            MoveRequest mover,
            InstantSource clock,
            MachineClock machine) {
        this.requests = requests;
        this.clearances = clearances;
        this.mover = mover;
        this.clock = clock;
        this.machine = machine;
    }

    /**
     * Empty if this wallet has no such request.
     *
     * @throws Clearances.ClearanceUnavailable if identity-service gave no answer
     */
    public Optional<Resending> resend(LinkRequestId id, WalletId owner) {
        return requests.find(id, owner).map(this::resend);
    }

    private Resending resend(LinkRequest present) {
        if (!(present instanceof CodeSent sent) || sent.isOverdue(machine.now()) || !sent.mayResend()) {
            return new Resending(present, false);
        }
        boolean another = clearances.resend(sent.head().id()) instanceof Clearances.Answer.CodeSent;
        Instant now = clock.instant();
        CheckRecord check = another ? LinkCode.CODE_RESENT.passed(now) : LinkCode.CODE_NOT_RESENT.refused(now);
        LinkRequest after = mover.move(
                sent.head().id(),
                state -> state instanceof CodeSent still
                        ? Optional.of(Move.within(still.resent(), check))
                        : Optional.empty());
        return new Resending(after, another);
    }

    /** Whether another code is on its way. */
    public record Resending(LinkRequest request, boolean sent) {}
}
