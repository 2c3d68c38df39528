package dev.sekisho.link.request;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import java.time.Instant;
import java.util.Objects;

/** The names are near: kept with everything a person needs to decide, and not running out meanwhile. */
public record InReview(RequestHead head, BankAccount account, Subject subject, Authenticated bankSays)
        implements OpenRequest {

    public InReview {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(bankSays, "bankSays");
    }

    @Override
    public boolean isOverdue(Instant machineNow) {
        return false;
    }

    @Override
    public RequestState state() {
        return RequestState.IN_REVIEW;
    }
}
