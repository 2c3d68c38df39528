package dev.sekisho.link.bankrequest;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** It was promised by a day; the day may be put off, and each promise is a fact. */
public record AcceptedRequest(RequestHead head, long version, LocalDate promisedOn) implements BankRequest {

    public AcceptedRequest {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(promisedOn, "promisedOn");
    }

    @Override
    public Optional<BankRequest> answered(Answer answer) {
        if (answer instanceof Answer.Promise promise) {
            return Optional.of(new AcceptedRequest(head, version, promise.by()));
        }
        if (answer instanceof Answer.Refusal refusal) {
            return Optional.of(new RefusedRequest(head, version, Optional.of(promisedOn), refusal.reason()));
        }
        return Optional.of(new DoneRequest(head, version, Optional.of(promisedOn), ((Answer.Done) answer).on()));
    }
}
