package dev.sekisho.charge.merchant.jdbc;

import dev.sekisho.charge.merchant.ApprovedChange;
import dev.sekisho.charge.merchant.ChangeHead;
import dev.sekisho.charge.merchant.ChangeTerms;
import dev.sekisho.charge.merchant.ChangeWord;
import dev.sekisho.charge.merchant.ChangeWord.Verdict;
import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.merchant.MerchantChange;
import dev.sekisho.charge.merchant.Officer;
import dev.sekisho.charge.merchant.ProposedChange;
import dev.sekisho.charge.merchant.RejectedChange;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.util.Optional;

/** A change of the registry as it lies in its table. */
final class ChangeRow {

    private ChangeRow() {}

    static MerchantChange change(Row row) throws SQLException {
        ChangeHead head = head(row);
        return switch (row.text("state")) {
            case "APPROVED" -> new ApprovedChange(head, row.instant("in_force_from"), word(row, Verdict.APPROVED));
            case "REJECTED" -> new RejectedChange(head, word(row, Verdict.REJECTED));
            default -> new ProposedChange(head);
        };
    }

    private static ChangeHead head(Row row) throws SQLException {
        MerchantId merchant = new MerchantId(row.id("merchant_id"));
        Optional<String> shop = row.maybeText("shop");
        Optional<SalesPoint> terminal = shop.isEmpty()
                ? Optional.empty()
                : Optional.of(new SalesPoint(merchant, shop.get(), row.text("terminal")));
        return new ChangeHead(
                row.id("id"),
                merchant,
                new ChangeTerms(
                        ChangeTerms.Kind.valueOf(row.text("kind")),
                        row.maybeText("name"),
                        row.maybeText("category").map(MerchantCategory::valueOf),
                        terminal),
                row.instant("effective_from"),
                officer(row, "proposed_by", "proposed_person"),
                row.instant("proposed_at"));
    }

    private static ChangeWord word(Row row, Verdict verdict) throws SQLException {
        return new ChangeWord(
                verdict, row.text("note"), officer(row, "decided_by", "decided_person"), row.instant("decided_at"));
    }

    private static Officer officer(Row row, String staff, String person) throws SQLException {
        return new Officer(row.id(staff), new PersonId(row.id(person)));
    }
}
