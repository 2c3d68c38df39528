package dev.sekisho.compensation.freezerequest.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.freezerequest.AnsweredRequest;
import dev.sekisho.compensation.freezerequest.Delivery;
import dev.sekisho.compensation.freezerequest.FreezeAnswer;
import dev.sekisho.compensation.freezerequest.FreezeOutcome;
import dev.sekisho.compensation.freezerequest.FreezeRequest;
import dev.sekisho.compensation.freezerequest.PaidTo;
import dev.sekisho.compensation.freezerequest.RequestHead;
import dev.sekisho.compensation.freezerequest.RequestState;
import dev.sekisho.compensation.freezerequest.TakenRequest;
import dev.sekisho.compensation.freezerequest.Telling;
import dev.sekisho.compensation.freezerequest.WaitingRequest;
import dev.sekisho.compensation.freezerequest.Way;
import dev.sekisho.compensation.freezerequest.WithdrawnRequest;
import dev.sekisho.compensation.freezerequest.WithdrawnRequest.Cause;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.util.Optional;

/** Makes a request of its row. */
final class FreezeRequestRow {

    private FreezeRequestRow() {}

    static FreezeRequest read(Row row) throws SQLException {
        RequestHead head = head(row);
        return switch (RequestState.valueOf(row.text("state"))) {
            case WAITING -> new WaitingRequest(head, row.flag("was_asked"));
            case TAKEN -> new TakenRequest(head, delivery(row));
            case ANSWERED -> new AnsweredRequest(head, delivery(row), answer(row));
            case WITHDRAWN ->
                new WithdrawnRequest(
                        head,
                        Cause.valueOf(row.text("cause")),
                        row.instant("withdrawn_at"),
                        row.maybeText("way").isPresent() ? Optional.of(delivery(row)) : Optional.empty(),
                        row.maybeText("outcome").isPresent() ? Optional.of(answer(row)) : Optional.empty(),
                        row.maybeInstant("tell_by"),
                        row.maybeText("told_way").isPresent() ? Optional.of(telling(row)) : Optional.empty());
        };
    }

    private static RequestHead head(Row row) throws SQLException {
        PaidTo to = new PaidTo(
                new PayoutId(row.id("payout_id")),
                new BankCode(row.text("bank_code")),
                new BankAccountId(row.id("bank_account_id")),
                row.maybeText("account_mask"),
                row.maybeText("bank_reference"),
                Money.yen(row.number("payout_yen")),
                row.instant("paid_at"));
        return new RequestHead(
                row.id("id"),
                row.id("case_id"),
                new CaseNumber(row.text("number")),
                row.result().getInt("number_in_case"),
                to,
                Money.yen(row.number("amount_yen")),
                row.instant("written_at"),
                row.instant("due_by"),
                row.number("version"));
    }

    private static Delivery delivery(Row row) throws SQLException {
        return new Delivery(
                Way.valueOf(row.text("way")),
                row.maybeText("way_reference"),
                new Actor(row.id("taken_staff"), new PersonId(row.id("taken_by"))),
                row.instant("taken_at"),
                row.instant("answer_by"));
    }

    private static Telling telling(Row row) throws SQLException {
        return new Telling(
                Way.valueOf(row.text("told_way")),
                row.maybeText("told_reference"),
                new Actor(row.id("told_staff"), new PersonId(row.id("told_by"))),
                row.instant("told_at"));
    }

    private static FreezeAnswer answer(Row row) throws SQLException {
        return new FreezeAnswer(
                FreezeOutcome.valueOf(row.text("outcome")),
                row.maybeNumber("frozen_yen").map(Money::yen),
                row.maybeText("reason_code"),
                row.maybeText("answer_reference"),
                new Actor(row.id("answered_staff"), new PersonId(row.id("answered_by"))),
                row.instant("answered_at"));
    }
}
