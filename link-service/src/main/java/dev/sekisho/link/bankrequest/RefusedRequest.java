package dev.sekisho.link.bankrequest;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** It will not be done, for a reason that was given; final. */
public record RefusedRequest(RequestHead head, long version, Optional<LocalDate> promisedOn, String reason)
        implements BankRequest {

    public RefusedRequest {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(promisedOn, "promisedOn");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<BankRequest> answered(Answer answer) {
        return Optional.empty();
    }
}
