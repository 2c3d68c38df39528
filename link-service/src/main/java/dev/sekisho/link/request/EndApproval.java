package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.spraying.TryResult;
import dev.sekisho.link.spraying.WatchTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Ends a request whose approval the depositor refused, or did not give in time. */
@ApplicationScoped
public class EndApproval {

    private final LinkRequests requests;
    private final WatchTries tries;
    private final InstantSource clock;

    EndApproval(LinkRequests requests, WatchTries tries, InstantSource clock) {
        this.requests = requests;
        this.tries = tries;
        this.clock = clock;
    }

    @Transactional
    public void denied(LinkRequestId id) {
        if (requests.lock(id).orElseThrow() instanceof AtApp waiting) {
            Refusal denied = LinkCode.BANK_DENIED.refusal(RefusalClass.BANK_AUTHENTICATION_FAILED);
            requests.save(Move.into(waiting.refuse(denied), denied.record(clock.instant())));
            tries.ended(id, TryResult.FAILED);
        }
    }

    @Transactional
    public void ranOut(LinkRequestId id) {
        if (requests.lock(id).orElseThrow() instanceof AtApp waiting) {
            requests.save(Move.into(waiting.expire()));
        }
    }
}
