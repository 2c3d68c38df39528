package dev.sekisho.compensation.freezerequest;

import dev.sekisho.kernel.event.compensation.FreezeRequestWithdrawn;
import java.time.Instant;
import java.util.Objects;

/** Nothing need be held any more; a bank that holds something lets it go. */
public record WithdrawnRequest(RequestHead head, Cause cause, Instant at) implements FreezeRequest {

    public WithdrawnRequest {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(at, "at");
    }

    FreezeRequestWithdrawn fact() {
        return new FreezeRequestWithdrawn(
                head.id(), head.caseId(), head.to().bank().value(), cause.name());
    }

    @Override
    public RequestState state() {
        return RequestState.WITHDRAWN;
    }

    @Override
    public boolean isOverdueAt(Instant now) {
        return false;
    }

    /** Why. */
    public enum Cause {
        /** The money came back, or is known not to have been of this case. */
        NOT_THERE,
        /** The depositor had used the wallet. */
        OWN_USE
    }
}
