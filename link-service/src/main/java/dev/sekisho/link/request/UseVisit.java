package dev.sekisho.link.request;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.spraying.TryResult;
import dev.sekisho.link.spraying.WatchTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** Uses one visit of a bank's page up; of two who bring the same state, one is let in (TB6). */
@ApplicationScoped
public class UseVisit {

    private final LinkRequests requests;
    private final WatchTries tries;
    private final InstantSource clock;
    private final MachineClock machine;

    UseVisit(LinkRequests requests, WatchTries tries, InstantSource clock, MachineClock machine) {
        this.requests = requests;
        this.tries = tries;
        this.clock = clock;
        this.machine = machine;
    }

    /** Empty for a state that is not waited for at this bank. */
    @Transactional
    public Optional<LinkRequest> use(BankCode bank, String state, boolean authenticated) {
        return requests.lockVisit(bank, state).map(visit -> {
            Move move = move(visit, authenticated);
            requests.save(move);
            if (move.to() instanceof Refused) {
                tries.ended(visit.head().id(), TryResult.FAILED);
            }
            return move.to();
        });
    }

    private Move move(AtBank visit, boolean authenticated) {
        if (visit.isOverdue(machine.now())) {
            return Move.into(visit.expire());
        }
        if (authenticated) {
            return Move.into(visit.returned());
        }
        Refusal denied = LinkCode.BANK_DENIED.refusal(RefusalClass.BANK_AUTHENTICATION_FAILED);
        return Move.into(visit.refuse(denied), denied.record(clock.instant()));
    }
}
