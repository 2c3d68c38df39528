package dev.sekisho.link.request;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.PageSecrets;
import java.util.Objects;

/** Back from the bank with a code that is being redeemed; it is decided once. */
public record Returned(RequestHead head, BankAccount account, Subject subject, PageSecrets secrets)
        implements Answered {

    public Returned {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(secrets, "secrets");
    }

    public InReview review(Authenticated bankSays) {
        return new InReview(head, account, subject, bankSays);
    }

    @Override
    public RequestState state() {
        return RequestState.RETURNED;
    }
}
