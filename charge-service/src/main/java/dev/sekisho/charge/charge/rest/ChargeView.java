package dev.sekisho.charge.charge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.charge.Charge;
import dev.sekisho.charge.charge.InDoubtCharge;
import dev.sekisho.charge.charge.PendingCharge;
import dev.sekisho.charge.charge.PostedCharge;
import dev.sekisho.charge.charge.RefusedCharge;
import dev.sekisho.charge.charge.VoidedCharge;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A charge as its owner sees it; what does not belong to its state is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChargeView(
        UUID chargeId,
        State state,
        long amountYen,
        UUID linkId,
        String reason,
        Instant reservedAt,
        Instant settledAt,
        Instant refusedAt,
        List<String> rules,
        Long remainingYen,
        Instant renewsAt) {

    /** The states by the names the API gives them. */
    enum State {
        RESERVED,
        IN_DOUBT,
        POSTED,
        VOIDED,
        REFUSED
    }

    static ChargeView of(Charge charge) {
        if (charge instanceof PendingCharge pending) {
            State state = pending instanceof InDoubtCharge ? State.IN_DOUBT : State.RESERVED;
            return view(charge, state, null, pending.terms().reservedAt(), null);
        }
        if (charge instanceof PostedCharge posted) {
            return view(charge, State.POSTED, null, posted.terms().reservedAt(), posted.settledAt());
        }
        if (charge instanceof VoidedCharge voided) {
            return view(charge, State.VOIDED, voided.reason(), voided.terms().reservedAt(), voided.settledAt());
        }
        return refused((RefusedCharge) charge);
    }

    private static ChargeView view(Charge charge, State state, String reason, Instant reservedAt, Instant settledAt) {
        return new ChargeView(
                charge.id().value(),
                state,
                charge.amount().yen(),
                charge.linkId().value(),
                reason,
                reservedAt,
                settledAt,
                null,
                null,
                null,
                null);
    }

    private static ChargeView refused(RefusedCharge charge) {
        return new ChargeView(
                charge.id().value(),
                State.REFUSED,
                charge.amount().yen(),
                charge.linkId().value(),
                null,
                null,
                null,
                charge.refusedAt(),
                charge.refusal().rules(),
                charge.refusal().remaining().map(Money::yen).orElse(null),
                charge.refusal().renewsAt().orElse(null));
    }
}
