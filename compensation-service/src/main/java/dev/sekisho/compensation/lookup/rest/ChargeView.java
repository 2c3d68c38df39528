package dev.sekisho.compensation.lookup.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.copy.ChargeStanding;
import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.copy.ChargeTerms;
import dev.sekisho.compensation.copy.CopiedCharge;
import java.time.Instant;
import java.util.UUID;

/** A charge as support sees it: {@code at} is when it was asked for, {@code stateAt} when it came into its state. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChargeView(
        UUID chargeId,
        UUID walletId,
        UUID linkId,
        UUID bankAccountId,
        String bankCode,
        long amountYen,
        ChargeState state,
        Instant at,
        Instant stateAt,
        String bankReference,
        String reason) {

    static ChargeView of(CopiedCharge charge) {
        ChargeTerms terms = charge.terms();
        ChargeStanding standing = charge.standing();
        return new ChargeView(
                charge.id().value(),
                terms.wallet().value(),
                terms.link().value(),
                terms.bankAccount().value(),
                terms.bank().value(),
                terms.amount().yen(),
                standing.state(),
                charge.since(),
                standing.at(),
                standing.bankReference().orElse(null),
                standing.reason().orElse(null));
    }
}
