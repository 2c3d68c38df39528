package dev.sekisho.compensation.freezerequest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.freezerequest.Delivery;
import dev.sekisho.compensation.freezerequest.FreezeAnswer;
import dev.sekisho.compensation.freezerequest.FreezeLetter;
import dev.sekisho.compensation.freezerequest.FreezeOutcome;
import dev.sekisho.compensation.freezerequest.FreezeRequest;
import dev.sekisho.compensation.freezerequest.FreezeRequests.Place;
import dev.sekisho.compensation.freezerequest.PaidTo;
import dev.sekisho.compensation.freezerequest.RequestHead;
import dev.sekisho.compensation.freezerequest.RequestState;
import dev.sekisho.compensation.freezerequest.Telling;
import dev.sekisho.compensation.freezerequest.Way;
import dev.sekisho.compensation.freezerequest.WithdrawnRequest;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.policy.Desk;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a receiving bank is asked for, as the bank and our staff see it: the document itself. Nothing is told of wallets, of the
 * victims or of their banks.
 *
 * @param accountMask what we know of the account's number
 * @param bankReference the bank's own name of the credit
 * @param amountYen how much of the payout is to be held, 0 once that is withdrawn; whoever takes or answers names it
 * @param tellBy until when a bank that was asked should be told that it is withdrawn
 * @param letterJa the same in Japanese words, where one request was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FreezeRequestView(
        UUID requestId,
        String requestNumber,
        String caseNumber,
        String bankCode,
        UUID bankAccountId,
        String accountMask,
        UUID payoutId,
        String bankReference,
        Instant paidAt,
        long payoutYen,
        long amountYen,
        Instant writtenAt,
        Instant dueBy,
        RequestState state,
        boolean overdue,
        TakenView taken,
        AnswerView answer,
        String withdrawnFor,
        Instant withdrawnAt,
        Instant tellBy,
        ToldView told,
        DeskView contact,
        String letterJa) {

    static FreezeRequestView line(FreezeRequest request, Desk desk, Instant now) {
        return of(request, desk, now, null);
    }

    static FreezeRequestView whole(FreezeRequest request, Desk desk, Instant now) {
        return of(request, desk, now, FreezeLetter.of(request, desk).orElse(null));
    }

    private static FreezeRequestView of(FreezeRequest request, Desk desk, Instant now, String letter) {
        RequestHead head = request.head();
        PaidTo to = head.to();
        WithdrawnRequest withdrawn = request instanceof WithdrawnRequest gone ? gone : null;
        return new FreezeRequestView(
                head.id(),
                head.number(),
                head.caseNumber().value(),
                to.bank().value(),
                to.account().value(),
                to.mask().orElse(null),
                to.payout().value(),
                to.bankReference().orElse(null),
                to.at(),
                to.amount().yen(),
                request.asked().yen(),
                head.writtenAt(),
                head.dueBy(),
                request.state(),
                request.isOverdueAt(now),
                request.brought().map(TakenView::of).orElse(null),
                request.said().map(AnswerView::of).orElse(null),
                withdrawn == null ? null : withdrawn.cause().name(),
                withdrawn == null ? null : withdrawn.at(),
                withdrawn == null ? null : withdrawn.tellBy().orElse(null),
                withdrawn == null ? null : withdrawn.told().map(ToldView::of).orElse(null),
                new DeskView(desk.name(), desk.reachedBy(), desk.hours()),
                letter);
    }

    /** How it came to the bank. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TakenView(Way way, String reference, Instant at, Instant answerBy) {

        static TakenView of(Delivery delivery) {
            return new TakenView(delivery.way(), delivery.reference().orElse(null), delivery.at(), delivery.answerBy());
        }
    }

    /** How the bank heard that it is withdrawn. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldView(Way way, String reference, Instant at) {

        static ToldView of(Telling telling) {
            return new ToldView(telling.way(), telling.reference().orElse(null), telling.at());
        }
    }

    /** What the bank says came of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerView(FreezeOutcome outcome, Long frozenYen, String reasonCode, String reference, Instant at) {

        static AnswerView of(FreezeAnswer answer) {
            return new AnswerView(
                    answer.outcome(),
                    answer.frozen().map(Money::yen).orElse(null),
                    answer.code().orElse(null),
                    answer.reference().orElse(null),
                    answer.at());
        }
    }

    /** Whom the bank turns to. */
    record DeskView(String name, String reachedBy, String hours) {}

    /** A page, the newest first; {@code nextCursor} is missing on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FreezeRequestPageView(List<FreezeRequestView> items, String nextCursor) {

        static String cursorAfter(List<FreezeRequest> page) {
            Place last = Place.of(page.get(page.size() - 1));
            return new Cursor(last.writtenAt(), last.id()).write();
        }
    }
}
