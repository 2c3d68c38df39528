package dev.sekisho.link.request;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.PageSecrets;
import java.net.URI;
import java.util.Objects;

/** The customer is at the bank's page; whoever comes back with the state of this visit is taken for the customer, once. */
public record AtBank(RequestHead head, BankAccount account, Subject subject, PageSecrets secrets, URI page)
        implements OpenRequest {

    public AtBank {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(secrets, "secrets");
        Objects.requireNonNull(page, "page");
    }

    /** Uses the visit up, whatever comes of it. */
    public Returned returned() {
        return new Returned(head, account, subject, secrets);
    }

    @Override
    public RequestState state() {
        return RequestState.AT_BANK;
    }
}
