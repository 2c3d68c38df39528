package dev.sekisho.identity.clearance;

import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.identity.code.CodePurpose;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.LinkRequestId;
import java.util.Objects;

/**
 * What a clearance is from its beginning on.
 *
 * @param policyVersion the catalogue by which it was decided; empty for what was decided before there was one
 */
public record ClearanceHead(LinkRequestId request, AccountId account, LinkedThing thing, String policyVersion) {

    public ClearanceHead {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(thing, "thing");
        Objects.requireNonNull(policyVersion, "policyVersion");
    }

    /** What its code approves: this bank account, for this account, in this request. */
    CodeBinding binding() {
        return new CodeBinding(account.toString(), request.value(), CodePurpose.LINK, thing.approval());
    }
}
