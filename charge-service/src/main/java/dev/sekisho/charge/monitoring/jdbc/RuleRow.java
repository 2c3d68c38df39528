package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.charge.monitoring.ApprovedRule;
import dev.sekisho.charge.monitoring.Parameters;
import dev.sekisho.charge.monitoring.ProposedRule;
import dev.sekisho.charge.monitoring.RejectedRule;
import dev.sekisho.charge.monitoring.RuleChange;
import dev.sekisho.charge.monitoring.RuleHead;
import dev.sekisho.charge.monitoring.RuleKind;
import dev.sekisho.charge.monitoring.RuleTerms;
import dev.sekisho.charge.monitoring.RuleVersion;
import dev.sekisho.charge.monitoring.RuleWord;
import dev.sekisho.charge.monitoring.RuleWord.Verdict;
import dev.sekisho.charge.monitoring.RuleWords;
import dev.sekisho.charge.monitoring.Speaker;
import dev.sekisho.charge.monitoring.Subject;
import dev.sekisho.charge.monitoring.WatchAction;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A version of a rule as it lies in its table. */
final class RuleRow {

    private RuleRow() {}

    static RuleTerms terms(Row row) throws SQLException {
        return new RuleTerms(
                RuleKind.valueOf(row.text("kind")),
                Subject.valueOf(row.text("subject")),
                parameters(row),
                WatchAction.valueOf(row.text("action")),
                row.maybeNumber("hold_seconds").map(Duration::ofSeconds),
                new RuleWords(row.text("words_ja"), row.text("words_en")));
    }

    static RuleVersion version(Row row) throws SQLException {
        return new RuleVersion(
                row.text("rule_id"),
                (int) row.number("version"),
                terms(row),
                row.instant("in_force_from"),
                row.maybeInstant("in_force_until"));
    }

    static RuleChange change(Row row) throws SQLException {
        RuleHead head = head(row);
        return switch (row.text("state")) {
            case "APPROVED" -> new ApprovedRule(head, row.instant("in_force_from"), word(row));
            case "REJECTED" -> new RejectedRule(head, word(row).orElseThrow());
            default -> new ProposedRule(head);
        };
    }

    static Parameters parameters(Row row) throws SQLException {
        String[] names = (String[]) row.result().getArray("parameter_names").getArray();
        Long[] values = (Long[]) row.result().getArray("parameter_values").getArray();
        Map<String, Long> parameters = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            parameters.put(names[i], values[i]);
        }
        return new Parameters(parameters);
    }

    static Optional<Speaker> speaker(Row row, String staff, String person) throws SQLException {
        UUID staffId = row.id(staff);
        return staffId == null ? Optional.empty() : Optional.of(new Speaker(staffId, new PersonId(row.id(person))));
    }

    private static RuleHead head(Row row) throws SQLException {
        return new RuleHead(
                row.id("change_id"),
                row.text("rule_id"),
                (int) row.number("version"),
                terms(row),
                row.instant("effective_from"),
                row.maybeInstant("effective_until"),
                Optional.ofNullable(row.id("dry_run_id")),
                speaker(row, "proposed_by", "proposed_person"),
                row.instant("proposed_at"));
    }

    private static Optional<RuleWord> word(Row row) throws SQLException {
        Optional<Speaker> by = speaker(row, "decided_by", "decided_person");
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleWord(
                        row.text("state").equals("APPROVED") ? Verdict.APPROVED : Verdict.REJECTED,
                        row.text("note"),
                        by.get(),
                        row.instant("decided_at")));
    }
}
