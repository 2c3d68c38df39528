package dev.sekisho.compensation.lookback.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.lookback.AnsweredCheck;
import dev.sekisho.compensation.lookback.CheckHead;
import dev.sekisho.compensation.lookback.DepositorCheck;
import dev.sekisho.compensation.lookback.DepositorChecks.AskedCharge;
import dev.sekisho.compensation.lookback.DepositorChecks.Place;
import dev.sekisho.compensation.lookback.DepositorOutcome;
import dev.sekisho.compensation.page.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a bank is to ask one of its depositors.
 *
 * @param fromCase the case from which was looked back, and the wallet: for our staff alone
 * @param charges as the bank knows them, by its own references; those alone that the copy has, which may be being rebuilt
 * @param openedCase the case that the bank's answer opened or joined
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
        UUID checkId,
        String bankCode,
        String accountMask,
        List<ChargeView> charges,
        long amountYen,
        Instant askedAt,
        Instant answerBy,
        boolean overdue,
        String state,
        DepositorOutcome outcome,
        long answers,
        String openedCase,
        String fromCase,
        UUID walletId) {

    static CheckView of(DepositorCheck check, Map<UUID, AskedCharge> charges, boolean ofABank, Instant now) {
        CheckHead head = check.head();
        AnsweredCheck answered = check instanceof AnsweredCheck settled ? settled : null;
        return new CheckView(
                head.id(),
                head.account().bank().value(),
                head.account().mask().orElse(null),
                head.account().charges().stream()
                        .filter(id -> charges.containsKey(id.value()))
                        .map(id -> ChargeView.of(charges.get(id.value())))
                        .toList(),
                head.account().amount().yen(),
                head.askedAt(),
                head.answerBy(),
                check.isOverdueAt(now),
                answered == null ? "WAITING" : "ANSWERED",
                check.outcome().orElse(null),
                check.answers(),
                answered == null
                        ? null
                        : answered.opened().map(CaseNumber::value).orElse(null),
                ofABank ? null : head.caseNumber().value(),
                ofABank ? null : head.account().wallet().value());
    }

    /** A charge of the depositor's account. @param bankReference the bank's own; absent if it gave none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChargeView(UUID chargeId, String bankReference, long amountYen, Instant postedAt) {

        static ChargeView of(AskedCharge charge) {
            return new ChargeView(charge.id(), charge.reference().orElse(null), charge.amountYen(), charge.postedAt());
        }
    }

    /** A page, the newest first; {@code nextCursor} is missing on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckPageView(List<CheckView> items, String nextCursor) {

        static String cursorAfter(List<DepositorCheck> page) {
            Place last = Place.of(page.get(page.size() - 1));
            return new Cursor(last.askedAt(), last.id()).write();
        }
    }
}
