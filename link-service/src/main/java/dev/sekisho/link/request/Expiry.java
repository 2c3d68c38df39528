package dev.sekisho.link.request;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Ends a request whose time is over, in whatever state it then is. */
final class Expiry {

    private Expiry() {}

    static Function<LinkRequest, Optional<Move>> by(Instant machineNow) {
        return state -> state instanceof OpenRequest open && open.isOverdue(machineNow)
                ? Optional.of(Move.into(open.expire()))
                : Optional.empty();
    }
}
