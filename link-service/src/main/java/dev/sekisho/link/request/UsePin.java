package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.bank.LegacyBanks.Pin;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.spraying.PinMarks;
import dev.sekisho.link.spraying.TryResult;
import dev.sekisho.link.spraying.WatchTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Uses up the one try of a PIN that a request has, unless the try belongs to a pattern that was stopped. */
@ApplicationScoped
public class UsePin {

    private final LinkRequests requests;
    private final WatchTries tries;
    private final PinMarks marks;
    private final InstantSource clock;
    private final MachineClock machine;

    UsePin(LinkRequests requests, WatchTries tries, PinMarks marks, InstantSource clock, MachineClock machine) {
        this.requests = requests;
        this.tries = tries;
        this.marks = marks;
        this.clock = clock;
        this.machine = machine;
    }

    @Transactional
    public Used use(LinkRequestId id, Pin pin) {
        LinkRequest present = requests.lock(id).orElseThrow();
        if (!(present instanceof Cleared cleared)) {
            return new Used(present, Optional.empty());
        }
        Move move = move(cleared, pin);
        requests.save(move);
        return new Used(move.to(), move.to() instanceof Returned returned ? Optional.of(returned) : Optional.empty());
    }

    /**
     * What became of a typed PIN.
     *
     * @param asking whom the bank is asked for now; empty if it is not asked: another try was first, or it was stopped
     */
    public record Used(LinkRequest request, Optional<Returned> asking) {}

    private Move move(Cleared cleared, Pin pin) {
        if (cleared.isOverdue(machine.now())) {
            return Move.into(cleared.expire());
        }
        Instant now = clock.instant();
        if (tries.isStopped(cleared.head().id(), marks.of(pin.digits(), now), now)) {
            Refusal stopped = LinkCode.PATTERN_STOPPED.refusal(RefusalClass.LIMIT_REACHED);
            return Move.into(cleared.refuse(stopped), stopped.record(now));
        }
        return Move.into(cleared.pinTyped());
    }

    @Transactional
    public LinkRequest refused(LinkRequestId id, Pin pin, TryResult result) {
        LinkRequest present = requests.lock(id).orElseThrow();
        if (!(present instanceof Returned returned)) {
            return present;
        }
        Instant now = clock.instant();
        Refusal denied = LinkCode.BANK_DENIED.refusal(RefusalClass.BANK_AUTHENTICATION_FAILED);
        Move move = Move.into(returned.refuse(denied), denied.record(now));
        requests.save(move);
        tries.ended(id, result, marks.of(pin.digits(), now));
        return move.to();
    }
}
