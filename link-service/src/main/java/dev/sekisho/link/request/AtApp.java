package dev.sekisho.link.request;

import dev.sekisho.link.bank.Approval;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.PageSecrets;
import java.util.Objects;

/** The depositor is asked for an approval in the bank's own app; what comes of it is asked of the bank, and decided once. */
public record AtApp(RequestHead head, BankAccount account, Subject subject, PageSecrets secrets, Approval approval)
        implements OpenRequest {

    public AtApp {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(secrets, "secrets");
        Objects.requireNonNull(approval, "approval");
    }

    /** The same approval, asked about at another time. */
    public AtApp with(Approval later) {
        if (!later.id().equals(approval.id())) {
            throw new IllegalArgumentException("a request waits for one approval");
        }
        return new AtApp(head, account, subject, secrets, later);
    }

    /** Uses the approval up, whatever comes of it. */
    public Returned returned() {
        return new Returned(head, account, subject, secrets);
    }

    @Override
    public RequestState state() {
        return RequestState.AT_APP;
    }
}
