package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;

/** Moves one request in one transaction, decided on the state it has while it is locked, not on one read before. */
@ApplicationScoped
public class MoveRequest {

    private final LinkRequests requests;

    MoveRequest(LinkRequests requests) {
        this.requests = requests;
    }

    /** @return the state afterwards: the one it had, if {@code decision} gives no move for it */
    @Transactional
    public LinkRequest move(LinkRequestId id, Function<LinkRequest, Optional<Move>> decision) {
        LinkRequest present = requests.lock(id).orElseThrow(() -> new IllegalStateException("a link request has gone"));
        return apply(present, decision);
    }

    /** The same for its owner; empty if this wallet has no such request. */
    @Transactional
    public Optional<LinkRequest> move(
            LinkRequestId id, WalletId owner, Function<LinkRequest, Optional<Move>> decision) {
        return requests.lock(id, owner).map(present -> apply(present, decision));
    }

    private LinkRequest apply(LinkRequest present, Function<LinkRequest, Optional<Move>> decision) {
        Optional<Move> move = decision.apply(present);
        move.ifPresent(requests::save);
        return move.map(Move::to).orElse(present);
    }
}
