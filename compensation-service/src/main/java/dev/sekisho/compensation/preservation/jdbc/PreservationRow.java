package dev.sekisho.compensation.preservation.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.preservation.CameraLine;
import dev.sekisho.compensation.preservation.DroppedList;
import dev.sekisho.compensation.preservation.ListHead;
import dev.sekisho.compensation.preservation.ListState;
import dev.sekisho.compensation.preservation.OpenList;
import dev.sekisho.compensation.preservation.Pictures;
import dev.sekisho.compensation.preservation.PreservationList;
import dev.sekisho.compensation.preservation.Sending;
import dev.sekisho.compensation.preservation.SentList;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.time.Duration;

/** Makes lists and lines of their rows. */
final class PreservationRow {

    private PreservationRow() {}

    static PreservationList list(Row row) throws SQLException {
        ListHead head = new ListHead(
                row.id("id"),
                row.id("case_id"),
                new CaseNumber(row.text("number")),
                new Pictures(
                        Duration.ofSeconds(row.number("around_seconds")),
                        Duration.ofSeconds(row.number("kept_seconds"))),
                row.instant("made_at"),
                row.instant("due_by"),
                row.number("version"));
        return switch (ListState.valueOf(row.text("state"))) {
            case OPEN -> new OpenList(head);
            case SENT -> new SentList(head, sending(row));
            case DROPPED -> new DroppedList(head);
        };
    }

    static CameraLine line(Row row) throws SQLException {
        CopiedPayment payment = new CopiedPayment(
                new PaymentId(row.id("payment_id")),
                new WalletId(row.id("wallet_id")),
                new MerchantId(row.id("merchant_id")),
                row.text("merchant_category"),
                row.text("shop"),
                row.text("terminal"),
                Money.yen(row.number("payment_yen")),
                row.instant("paid_at"));
        return new CameraLine(payment, new ChargeId(row.id("charge_id")), Money.yen(row.number("amount_yen")));
    }

    private static Sending sending(Row row) throws SQLException {
        return new Sending(
                row.text("authority"),
                row.text("request_number"),
                row.text("content_hash"),
                new Actor(row.id("sent_staff"), new PersonId(row.id("sent_by"))),
                row.instant("sent_at"));
    }
}
