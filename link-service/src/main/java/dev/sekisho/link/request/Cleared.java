package dev.sekisho.link.request;

import dev.sekisho.link.bank.Approval;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.PageSecrets;
import java.net.URI;
import java.util.Objects;

/** Cleared by identity-service for a person; the bank is yet to be told that the customer comes. */
public record Cleared(RequestHead head, BankAccount account, Subject subject) implements OpenRequest {

    public Cleared {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(subject, "subject");
    }

    public AtBank sentToBank(PageSecrets secrets, URI page) {
        return new AtBank(head, account, subject, secrets, page);
    }

    public AtApp sentToApp(PageSecrets secrets, Approval approval) {
        return new AtApp(head, account, subject, secrets, approval);
    }

    /** A PIN was typed, as in 2020: the one try that this request has is used up. */
    public Returned pinTyped() {
        return new Returned(head, account, subject, PageSecrets.random());
    }

    @Override
    public RequestState state() {
        return RequestState.CLEARED;
    }
}
