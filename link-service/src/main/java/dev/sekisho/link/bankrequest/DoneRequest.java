package dev.sekisho.link.bankrequest;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** It was done; final. The promised day stays beside the real one. */
public record DoneRequest(RequestHead head, long version, Optional<LocalDate> promisedOn, LocalDate doneOn)
        implements BankRequest {

    public DoneRequest {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(promisedOn, "promisedOn");
        Objects.requireNonNull(doneOn, "doneOn");
    }

    @Override
    public Optional<BankRequest> answered(Answer answer) {
        return Optional.empty();
    }
}
