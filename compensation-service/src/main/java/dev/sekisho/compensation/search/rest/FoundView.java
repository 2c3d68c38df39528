package dev.sekisho.compensation.search.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.search.FoundCharge;
import dev.sekisho.compensation.search.SearchCharges.Outcome.Found;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Charges that the caller may mean, the newest first; {@code nextCursor} is missing where there are no older ones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundView(List<FoundChargeView> items, String nextCursor) {

    static FoundView of(Found found) {
        return new FoundView(
                found.charges().stream().map(FoundChargeView::of).toList(),
                nextCursor(found).orElse(null));
    }

    /** Behind the last of them, if there are older ones. */
    static Optional<String> nextCursor(Found found) {
        List<FoundCharge> charges = found.charges();
        Optional<FoundCharge> last = found.more() ? Optional.of(charges.get(charges.size() - 1)) : Optional.empty();
        return last.map(one -> new Cursor(one.since(), one.charge().value()).write());
    }

    /** One charge: {@code at} is when it was asked for; the case is the live one that has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FoundChargeView(
            UUID chargeId,
            UUID walletId,
            UUID linkId,
            String bankCode,
            String accountMask,
            long amountYen,
            Instant at,
            ChargeState state,
            String bankReference,
            String caseNumber) {

        static FoundChargeView of(FoundCharge charge) {
            return new FoundChargeView(
                    charge.charge().value(),
                    charge.wallet().value(),
                    charge.link().value(),
                    charge.bank().value(),
                    charge.accountMask().orElse(null),
                    charge.amount().yen(),
                    charge.since(),
                    charge.state(),
                    charge.bankReference().orElse(null),
                    charge.caseNumber().map(CaseNumber::value).orElse(null));
        }
    }
}
