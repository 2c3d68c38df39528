package dev.sekisho.link.request;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.LinkRequested;
import dev.sekisho.link.bank.BankAccount;
import java.util.Objects;

/** Asked for, not yet examined. */
public record Requested(RequestHead head, BankAccount account) implements OpenRequest {

    public Requested {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(account, "account");
    }

    /** Every check so far passed, and a code is on its way to the customer's phone. */
    public CodeSent codeSent() {
        return new CodeSent(head, account, 0, 0);
    }

    /** Every check passed, and no code is asked for. */
    public Cleared cleared(Subject subject) {
        return new Cleared(head, account, subject);
    }

    @Override
    public RequestState state() {
        return RequestState.REQUESTED;
    }

    @Override
    public FactData entered() {
        return new LinkRequested(
                head.id().value(), head.wallet().value(), head.bank().value(), head.accountMask());
    }
}
