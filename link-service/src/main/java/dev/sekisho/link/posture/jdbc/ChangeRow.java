package dev.sekisho.link.posture.jdbc;

import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Column;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.SilenceThreshold;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.posture.ApprovedChange;
import dev.sekisho.link.posture.ChangeHead;
import dev.sekisho.link.posture.ChangeWord;
import dev.sekisho.link.posture.ChangeWord.Verdict;
import dev.sekisho.link.posture.PostureChange;
import dev.sekisho.link.posture.PostureVersion;
import dev.sekisho.link.posture.ProposedChange;
import dev.sekisho.link.posture.RejectedChange;
import dev.sekisho.link.posture.Review;
import dev.sekisho.link.review.Speaker;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** A change as it is stored; an approved one is read with the moment at which the register has it. */
final class ChangeRow {

    static final String SELECT = "select c.*, p.valid_from from posture_change c"
            + " left join bank_posture p on p.change_id = c.change_id ";

    static final String INSERT = "insert into posture_change (" + TermsRow.COLUMNS
            + ", change_id, version, effective_from, state, proposed_at, proposed_by, proposed_person)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, 'PROPOSED', ?, ?, ?)";

    private ChangeRow() {}

    static Object[] values(ChangeHead head) {
        Posture posture = head.terms().posture();
        Review review = head.terms().review().orElseThrow();
        SilenceThreshold silence = head.terms().silence().orElse(null);
        return new Object[] {
            head.key().bank().value(),
            head.key().connection().name(),
            head.key().customers().name(),
            names(posture.enforced()),
            names(posture.offered()),
            posture.nameMode().name(),
            posture.notice().name(),
            posture.inquiry().name(),
            posture.bankLock(),
            Statements.column("text", posture.hours().texts(), text -> text),
            head.terms().legalBasis().orElseThrow(),
            review.on(),
            review.findings(),
            review.nextDue(),
            silence == null ? null : silence.window().toSeconds(),
            silence == null ? null : silence.refusals(),
            silence == null ? null : silence.least(),
            silence == null ? null : silence.failurePercent(),
            head.id(),
            head.effectiveFrom(),
            head.proposedAt(),
            head.proposedBy().staffId(),
            head.proposedBy().person().value()
        };
    }

    static PostureChange read(Row row) throws SQLException {
        ChangeHead head = new ChangeHead(
                row.id("change_id"),
                TermsRow.key(row),
                TermsRow.terms(row),
                row.instant("effective_from"),
                speaker(row.id("proposed_by"), row.id("proposed_person")),
                row.instant("proposed_at"));
        long version = row.number("version");
        return switch (row.text("state")) {
            case "APPROVED" ->
                new ApprovedChange(
                        head,
                        version,
                        word(row, Verdict.APPROVED),
                        new PostureVersion(head.id(), head.key(), row.instant("valid_from"), head.terms()));
            case "REJECTED" -> new RejectedChange(head, version, word(row, Verdict.REJECTED));
            default -> new ProposedChange(head, version);
        };
    }

    private static ChangeWord word(Row row, Verdict verdict) throws SQLException {
        return new ChangeWord(
                verdict,
                row.text("note"),
                speaker(row.id("decided_by"), row.id("decided_person")),
                row.instant("decided_at"));
    }

    private static Speaker speaker(UUID staffId, UUID person) {
        return new Speaker(staffId, new PersonId(person));
    }

    private static Column names(Collection<ProofKind> kinds) {
        return Statements.column("text", kinds.stream().sorted().toList(), Enum::name);
    }
}
