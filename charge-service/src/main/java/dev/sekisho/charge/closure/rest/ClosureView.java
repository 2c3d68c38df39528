package dev.sekisho.charge.closure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.closure.Closure;
import dev.sekisho.charge.closure.DoneClosure;
import dev.sekisho.charge.closure.PayingClosure;
import dev.sekisho.charge.closure.RefusedClosure;
import java.time.Instant;
import java.util.UUID;

/** A closure as the wallet's owner sees it; what does not belong to its state is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClosureView(
        UUID closureId, State state, UUID linkId, long amountYen, Instant askedAt, Instant endedAt, String rule) {

    /** The states by the names the API gives them. */
    enum State {
        PAYING,
        CLOSED,
        REFUSED
    }

    static ClosureView of(Closure closure) {
        if (closure instanceof PayingClosure) {
            return view(closure, State.PAYING, null, null);
        }
        return closure instanceof DoneClosure done
                ? view(closure, State.CLOSED, done.closedAt(), null)
                : refused((RefusedClosure) closure);
    }

    private static ClosureView refused(RefusedClosure closure) {
        return view(closure, State.REFUSED, closure.refusedAt(), closure.rule());
    }

    private static ClosureView view(Closure closure, State state, Instant endedAt, String rule) {
        return new ClosureView(
                closure.head().id().value(),
                state,
                closure.head().linkId().value(),
                closure.head().amount().yen(),
                closure.head().askedAt(),
                endedAt,
                rule);
    }
}
