package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.ClaimId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a settlement changes for one payment: yen that operator and bank bear more than was settled before, or less.
 *
 * @param rule by which it was shared; empty where the operator bears all because nothing is agreed
 */
public record SettlementLine(
        Kind kind,
        ClaimId claim,
        UUID route,
        String caseNumber,
        LocalDate paidOn,
        Fault fault,
        Optional<UUID> rule,
        long operatorYen,
        long bankYen) {

    public SettlementLine {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(paidOn, "paidOn");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(rule, "rule");
    }

    /** Why the line is there. */
    public enum Kind {
        PAID,
        NOT_CREDITED,
        CAME_BACK,
        /** The fault was said, or said otherwise, after it was settled. */
        CORRECTION
    }
}
