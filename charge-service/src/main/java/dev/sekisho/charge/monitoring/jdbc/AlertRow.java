package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.charge.monitoring.Alert;
import dev.sekisho.charge.monitoring.AlertHead;
import dev.sekisho.charge.monitoring.DecidedHold;
import dev.sekisho.charge.monitoring.DueHold;
import dev.sekisho.charge.monitoring.HoldWord;
import dev.sekisho.charge.monitoring.RaisedAlert;
import dev.sekisho.charge.monitoring.SeenAlert;
import dev.sekisho.charge.monitoring.Speaker;
import dev.sekisho.charge.monitoring.StandingHold;
import dev.sekisho.charge.monitoring.WatchHold;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An alert and its hold as they lie in their one row, beside the version of the rule that was met. */
final class AlertRow {

    static final String SELECT = """
            select a.*, r.kind, r.subject, r.parameter_names, r.parameter_values, r.action, r.hold_seconds, r.words_ja,
                   r.words_en
              from watch_alert a join watch_rule r on r.rule_id = a.rule_id and r.version = a.rule_version
            """;

    private AlertRow() {}

    static Alert alert(Row row) throws SQLException {
        Optional<Speaker> by = RuleRow.speaker(row, "acknowledged_by", "acknowledged_person");
        return by.isEmpty()
                ? new RaisedAlert(head(row), row.maybeInstant("overdue_at").isPresent())
                : new SeenAlert(head(row), by.get(), row.instant("acknowledged_at"));
    }

    static DueHold due(Row row) throws SQLException {
        return new DueHold(head(row));
    }

    static WatchHold hold(Row row) throws SQLException {
        return switch (row.text("hold")) {
            case "DUE" -> due(row);
            case "RELEASED" ->
                new DecidedHold(head(row), row.instant("placed_at"), word(row).orElseThrow());
            default -> new StandingHold(head(row), row.instant("placed_at"), row.maybeInstant("ends_at"), word(row));
        };
    }

    private static Optional<HoldWord> word(Row row) throws SQLException {
        Optional<Speaker> by = RuleRow.speaker(row, "hold_by", "hold_person");
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new HoldWord(
                        HoldWord.Verdict.valueOf(row.text("verdict")),
                        HoldWord.Reason.valueOf(row.text("reason")),
                        row.text("note"),
                        by.get(),
                        row.instant("hold_decided_at")));
    }

    private static AlertHead head(Row row) throws SQLException {
        return new AlertHead(
                row.id("id"),
                row.text("rule_id"),
                (int) row.number("rule_version"),
                RuleRow.terms(row),
                row.text("subject_id"),
                new WalletId(row.id("wallet_id")),
                row.date("day"),
                List.of((UUID[]) row.result().getArray("movements").getArray()),
                row.instant("raised_at"),
                row.instant("due_at"));
    }
}
