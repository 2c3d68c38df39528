package dev.sekisho.charge.reconciliation.jdbc;

import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.ApprovedDifference;
import dev.sekisho.charge.reconciliation.ContentHash;
import dev.sekisho.charge.reconciliation.Difference;
import dev.sekisho.charge.reconciliation.DifferenceHead;
import dev.sekisho.charge.reconciliation.EndReason;
import dev.sekisho.charge.reconciliation.EndedDifference;
import dev.sekisho.charge.reconciliation.Evidence;
import dev.sekisho.charge.reconciliation.Kind;
import dev.sekisho.charge.reconciliation.OpenDifference;
import dev.sekisho.charge.reconciliation.OrderKey;
import dev.sekisho.charge.reconciliation.Proposal;
import dev.sekisho.charge.reconciliation.ProposedDifference;
import dev.sekisho.charge.reconciliation.Resolution;
import dev.sekisho.charge.reconciliation.Signature;
import dev.sekisho.charge.reconciliation.StatementDay;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.util.Optional;

/** A difference's row read as the state it is in, and a difference's state as the words of its row. */
final class DifferenceRow {

    private DifferenceRow() {}

    static Difference difference(Row row) throws SQLException {
        DifferenceHead head = head(row);
        return switch (row.text("state")) {
            case "OPEN" -> new OpenDifference(head);
            case "PROPOSED" -> new ProposedDifference(head, proposal(row));
            case "APPROVED" -> new ApprovedDifference(head, proposal(row), approved(row));
            case "DECIDED", "ENDED" ->
                new EndedDifference(
                        head,
                        row.maybeText("resolution").isPresent() ? Optional.of(proposal(row)) : Optional.empty(),
                        row.maybeInstant("approved_at").isPresent() ? Optional.of(approved(row)) : Optional.empty(),
                        EndReason.valueOf(row.text("end_reason")),
                        row.instant("ended_at"));
            default -> throw new IllegalStateException("a difference is in no state this service knows");
        };
    }

    static String state(Difference difference) {
        if (difference instanceof EndedDifference ended) {
            return ended.approved().isPresent() ? "DECIDED" : "ENDED";
        }
        if (difference instanceof ApprovedDifference) {
            return "APPROVED";
        }
        return difference instanceof ProposedDifference ? "PROPOSED" : "OPEN";
    }

    static Optional<Proposal> proposal(Difference difference) {
        if (difference instanceof ProposedDifference proposed) {
            return Optional.of(proposed.proposal());
        }
        if (difference instanceof ApprovedDifference approved) {
            return Optional.of(approved.proposal());
        }
        return difference instanceof EndedDifference ended ? ended.proposal() : Optional.empty();
    }

    static Optional<Signature> approved(Difference difference) {
        if (difference instanceof ApprovedDifference approved) {
            return Optional.of(approved.approved());
        }
        return difference instanceof EndedDifference ended ? ended.approved() : Optional.empty();
    }

    static Optional<EndedDifference> ended(Difference difference) {
        return difference instanceof EndedDifference ended ? Optional.of(ended) : Optional.empty();
    }

    static String hash(Difference difference) {
        return proposal(difference)
                .map(content -> new ProposedDifference(difference.head(), content).hash())
                .map(ContentHash::value)
                .orElse(null);
    }

    private static DifferenceHead head(Row row) throws SQLException {
        return new DifferenceHead(
                row.id("id"),
                new StatementDay(new BankCode(row.text("bank_code")), row.date("day")),
                Kind.valueOf(row.text("kind")),
                new OrderKey(Direction.valueOf(row.text("direction")), row.id("order_id")),
                Optional.ofNullable(row.result().getObject("line", Integer.class)),
                row.maybeNumber("bank_yen").map(Money::yen),
                row.maybeNumber("our_yen").map(Money::yen),
                row.instant("raised_at"));
    }

    private static Proposal proposal(Row row) throws SQLException {
        return new Proposal(
                Math.toIntExact(row.number("revision")),
                Resolution.valueOf(row.text("resolution")),
                new Evidence(row.text("reference"), row.text("words")),
                new Signature(
                        row.id("proposed_by"), new PersonId(row.id("proposed_person")), row.instant("proposed_at")));
    }

    private static Signature approved(Row row) throws SQLException {
        return new Signature(
                row.id("approved_by"), new PersonId(row.id("approved_person")), row.instant("approved_at"));
    }
}
