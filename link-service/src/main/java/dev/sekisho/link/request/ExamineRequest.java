package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.request.OpeningCheck.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the opening checks of a request and records what they found.
 *
 * <p>The checks ask other services and so run in no transaction; done again after a crash they find the same, and a request
 * that somebody else has moved meanwhile stays as it is.
 */
@ApplicationScoped
public class ExamineRequest {

    private final LinkRequests requests;
    private final OpeningChecks checks;
    private final GoToBank toBank;
    private final MoveRequest mover;
    private final InstantSource clock;

    ExamineRequest(
            LinkRequests requests, OpeningChecks checks, GoToBank toBank, MoveRequest mover, InstantSource clock) {
        this.requests = requests;
        this.checks = checks;
        this.toBank = toBank;
        this.mover = mover;
        this.clock = clock;
    }

    /** @throws Clearances.ClearanceUnavailable if identity-service gave no answer: then nothing is recorded */
    public LinkRequest examine(LinkRequestId id, Bank bank) {
        LinkRequest present = requests.find(id).orElseThrow(() -> new IllegalStateException("a link request has gone"));
        return present instanceof Requested requested ? examine(requested, bank) : present;
    }

    /** The same of a request that was opened just now. */
    public LinkRequest examine(Requested requested, Bank bank) {
        LinkRequestId id = requested.head().id();
        List<CheckRecord> passed = new ArrayList<>();
        Optional<Subject> subject = Optional.empty();
        for (OpeningCheck check : checks.inOrder()) {
            Instant now = clock.instant();
            Result result = check.examine(requested, bank, now);
            if (result instanceof Result.Failed failed) {
                passed.add(failed.record(now));
                return moved(id, still -> Move.into(still.refuse(failed.refusal()), passed));
            }
            if (result instanceof Result.Cleared cleared) {
                subject = Optional.of(cleared.subject());
            }
            passed.add(result.record(now));
        }
        return subject.map(cleared -> cleared(id, cleared, passed, bank))
                .orElseGet(() -> moved(id, still -> Move.into(still.codeSent(), passed)));
    }

    /** Nobody waits for a code: the customer goes on to the bank. */
    private LinkRequest cleared(LinkRequestId id, Subject subject, List<CheckRecord> passed, Bank bank) {
        LinkRequest moved = moved(id, still -> Move.into(still.cleared(subject), passed));
        return moved instanceof Cleared cleared ? toBank.go(cleared, bank) : moved;
    }

    private LinkRequest moved(LinkRequestId id, java.util.function.Function<Requested, Move> move) {
        return mover.move(
                id, state -> state instanceof Requested still ? Optional.of(move.apply(still)) : Optional.empty());
    }
}
