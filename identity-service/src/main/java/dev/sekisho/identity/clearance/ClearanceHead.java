package dev.sekisho.identity.clearance;

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
}
