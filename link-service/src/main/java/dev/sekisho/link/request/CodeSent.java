package dev.sekisho.link.request;

import dev.sekisho.link.bank.BankAccount;
import java.util.Objects;

/** Waiting for the code that was sent for this request, this bank and this account; wrong ones are counted. */
public record CodeSent(RequestHead head, BankAccount account, int refusedCodes, int resends) implements OpenRequest {

    /** Over all codes of the request. Identity-service counts as well: one control that fails must not be enough. */
    static final int MAX_REFUSED_CODES = 5;

    static final int MAX_RESENDS = 5;

    public CodeSent {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(account, "account");
    }

    public boolean mayTry() {
        return refusedCodes < MAX_REFUSED_CODES;
    }

    public boolean mayResend() {
        return resends < MAX_RESENDS;
    }

    public CodeSent codeRefused() {
        return new CodeSent(head, account, Math.addExact(refusedCodes, 1), resends);
    }

    /** Another code was asked for, whether or not it was sent. */
    public CodeSent resent() {
        return new CodeSent(head, account, refusedCodes, Math.addExact(resends, 1));
    }

    public Cleared cleared(Subject subject) {
        return new Cleared(head, account, subject);
    }

    @Override
    public RequestState state() {
        return RequestState.CODE_SENT;
    }
}
