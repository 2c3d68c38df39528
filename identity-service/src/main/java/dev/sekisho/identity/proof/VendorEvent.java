package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the vendor says of a session, already known to come from the vendor.
 *
 * @param eventId the vendor's own id, by which a repetition is recognised
 * @param method by which it was checked; empty where the vendor does not say yet
 * @param isFinal whether this is the vendor's last word: nothing else counts
 * @param claims what was verified; empty unless approved, and wherever something needed is missing
 */
public record VendorEvent(
        String eventId,
        SessionRef session,
        UUID proofId,
        boolean isFinal,
        Result result,
        Optional<IdentityMethod> method,
        Optional<VerifiedClaims> claims,
        List<String> reasons) {

    public VendorEvent {
        reasons = List.copyOf(reasons);
    }

    /** The same under the id by which it was announced. */
    VendorEvent as(String id) {
        return new VendorEvent(id, session, proofId, isFinal, result, method, claims, reasons);
    }

    /** Whether the event can settle a proof at all. */
    boolean isConclusive() {
        return isFinal && result != Result.PROCESSING;
    }

    /** The vendor's verdict. */
    public enum Result {
        PROCESSING,
        APPROVED,
        REJECTED
    }
}
