package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives a request up for its owner; whatever comes back from the bank afterwards finds nothing. */
@ApplicationScoped
public class AbandonRequest {

    private final MoveRequest mover;

    AbandonRequest(MoveRequest mover) {
        this.mover = mover;
    }

    /** Empty if this wallet has no such request; one that is over stays as it is. */
    public Optional<LinkRequest> abandon(LinkRequestId id, WalletId owner) {
        return mover.move(
                id,
                owner,
                state -> state instanceof OpenRequest open ? Optional.of(Move.into(open.abandon())) : Optional.empty());
    }
}
