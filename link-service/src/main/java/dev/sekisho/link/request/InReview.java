package dev.sekisho.link.request;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import java.time.Instant;
import java.util.Objects;

/** The names are near: kept with everything a person needs to decide, and running out only by the desk's own clock. */
public record InReview(RequestHead head, BankAccount account, Subject subject, Authenticated bankSays)
        implements Answered {

    public InReview {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(bankSays, "bankSays");
    }

    /** A person compared the names. */
    Refused notTheirs() {
        return refuse(LinkCode.NAME_NOT_ACCEPTED.refusal(RefusalClass.DETAILS_DIFFER));
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
