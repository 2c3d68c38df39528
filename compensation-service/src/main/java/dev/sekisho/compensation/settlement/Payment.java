package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that went to a depositor of one bank, or to the bank for one, and what closed settlements have made of it so far.
 *
 * @param route the run or the lump sum
 * @param settled empty for one that is in no closed settlement
 * @param settledFault by which it was settled last; there exactly with {@code settled}
 */
public record Payment(
        ClaimId claim,
        UUID route,
        String caseNumber,
        ClaimType type,
        Money amount,
        LocalDate paidOn,
        Came came,
        Fault fault,
        Optional<Settled> settled,
        Optional<Fault> settledFault) {

    public Payment {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(paidOn, "paidOn");
        Objects.requireNonNull(came, "came");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(settled, "settled");
        Objects.requireNonNull(settledFault, "settledFault");
        if (settled.isPresent() != settledFault.isPresent()) {
            throw new IllegalArgumentException("what is settled is settled by a fault");
        }
    }

    /** What came of the money. */
    public enum Came {
        /** The depositor has it. */
        PAID,
        /** The bank sent it back to the operator. */
        CAME_BACK,
        /** The bank has it, of a lump sum, and did not credit it. */
        NOT_CREDITED
    }

    /** Yen that operator and bank bear by what is closed. */
    public record Settled(long operatorYen, long bankYen) {}
}
