package dev.sekisho.identity.clearance;

import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.LinkRequestId;

/** The answer of this service to one link request; it is worth nothing for any other. */
public sealed interface Clearance permits AwaitingCode, Cleared, RefusedClearance, LockedClearance {

    ClearanceHead head();

    /** The version of its latest fact. */
    long version();

    default LinkRequestId request() {
        return head().request();
    }

    default AccountId account() {
        return head().account();
    }

    default LinkedThing thing() {
        return head().thing();
    }

    /** What its code approves: this bank account, for this account, in this request. */
    default CodeBinding binding() {
        return head().binding();
    }
}
