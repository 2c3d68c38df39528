package dev.sekisho.link.desk.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.desk.DecidedNameReview;
import dev.sekisho.link.desk.DeskDecision;
import dev.sekisho.link.desk.DeskReason;
import dev.sekisho.link.desk.DeskSignature;
import dev.sekisho.link.desk.NameReview;
import dev.sekisho.link.desk.NameReviewHead;
import dev.sekisho.link.desk.NameVerdict;
import dev.sekisho.link.desk.OpenNameReview;
import dev.sekisho.link.desk.ProposedNameReview;
import dev.sekisho.link.desk.Reviewer;
import dev.sekisho.link.name.NameOutcome;
import java.sql.SQLException;
import java.util.Optional;

/** Reads a review's row; which columns are there is which state it is in. */
final class NameReviewRow {

    private NameReviewRow() {}

    static NameReview review(Row row) throws SQLException {
        NameReviewHead head = new NameReviewHead(
                row.id("review_id"),
                new LinkRequestId(row.id("link_request_id")),
                new BankCode(row.text("bank_code")),
                NameOutcome.valueOf(row.text("outcome")));
        Optional<DeskSignature> proposed = signature(row, "proposed");
        Optional<DeskSignature> decided = signature(row, "decided");
        if (decided.isPresent()) {
            DeskDecision decision = DeskDecision.valueOf(row.text("decision"));
            NameVerdict verdict = new NameVerdict(decision, DeskReason.valueOf(row.text("reason")), row.text("words"));
            return new DecidedNameReview(head, proposed, verdict, decided.get());
        }
        if (proposed.isPresent()) {
            NameVerdict verdict = new NameVerdict(
                    DeskDecision.ACCEPT, DeskReason.valueOf(row.text("proposed_reason")), row.text("proposed_words"));
            return new ProposedNameReview(head, verdict, proposed.get());
        }
        return new OpenNameReview(head);
    }

    private static Optional<DeskSignature> signature(Row row, String what) throws SQLException {
        if (row.id(what + "_by") == null) {
            return Optional.empty();
        }
        Reviewer by = new Reviewer(row.id(what + "_by"), new PersonId(row.id(what + "_person")));
        return Optional.of(new DeskSignature(by, row.instant(what + "_at")));
    }
}
