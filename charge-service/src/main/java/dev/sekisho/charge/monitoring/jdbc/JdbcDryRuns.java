package dev.sekisho.charge.monitoring.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.monitoring.DryRunQuestion;
import dev.sekisho.charge.monitoring.DryRunResult;
import dev.sekisho.charge.monitoring.DryRunResult.Example;
import dev.sekisho.charge.monitoring.DryRuns;
import dev.sekisho.charge.monitoring.RuleKind;
import dev.sekisho.charge.monitoring.Subject;
import dev.sekisho.kernel.event.charge.MonitoringDryRunMade;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Results of dry runs in PostgreSQL, each with its fact. */
@ApplicationScoped
class JdbcDryRuns implements DryRuns {

    private static final String KEEP = """
            insert into watch_dry_run (id, kind, subject, parameter_names, parameter_values, since, until, complete,
                                       movements, alerts, wallets, wallets_seen, days, day_alerts, sample_wallets,
                                       sample_movements, sample_times, made_by, made_person, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date[], ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FIND = "select * from watch_dry_run where id = ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcDryRuns(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void keep(DryRunResult result, MonitoringDryRunMade fact) {
        DryRunQuestion question = result.question();
        Map<String, Long> values = question.parameters().values();
        statements.update(
                KEEP,
                result.id(),
                question.kind().name(),
                question.subject().name(),
                column("text", values.keySet(), name -> name),
                column("bigint", values.values(), value -> value),
                question.since(),
                question.until(),
                result.complete(),
                result.movements(),
                result.alerts(),
                result.wallets(),
                result.walletsSeen(),
                column("text", result.byDay().keySet(), LocalDate::toString),
                column("bigint", result.byDay().values(), count -> count),
                column("uuid", result.sample(), Example::walletId),
                column("uuid", result.sample(), Example::movementId),
                column("timestamptz", result.sample(), Example::at),
                result.madeBy().staffId(),
                result.madeBy().person().value(),
                result.madeAt());
        facts.append(result.id(), 1, fact);
    }

    @Override
    public Optional<DryRunResult> find(UUID id) {
        return statements.first(FIND, JdbcDryRuns::result, id);
    }

    private static DryRunResult result(Row row) throws SQLException {
        return new DryRunResult(
                row.id("id"),
                new DryRunQuestion(
                        RuleKind.valueOf(row.text("kind")),
                        Subject.valueOf(row.text("subject")),
                        RuleRow.parameters(row),
                        row.instant("since"),
                        row.instant("until")),
                row.flag("complete"),
                row.number("movements"),
                row.number("alerts"),
                row.number("wallets"),
                row.number("wallets_seen"),
                byDay(row),
                sample(row),
                RuleRow.speaker(row, "made_by", "made_person").orElseThrow(),
                row.instant("made_at"));
    }

    private static Map<LocalDate, Long> byDay(Row row) throws SQLException {
        java.sql.Date[] days = elements(row, "days");
        Long[] counts = elements(row, "day_alerts");
        Map<LocalDate, Long> byDay = new TreeMap<>();
        for (int i = 0; i < days.length; i++) {
            byDay.put(days[i].toLocalDate(), counts[i]);
        }
        return byDay;
    }

    private static List<Example> sample(Row row) throws SQLException {
        UUID[] wallets = elements(row, "sample_wallets");
        UUID[] movements = elements(row, "sample_movements");
        java.sql.Timestamp[] times = elements(row, "sample_times");
        List<Example> sample = new ArrayList<>();
        for (int i = 0; i < wallets.length; i++) {
            sample.add(new Example(wallets[i], movements[i], instant(times[i])));
        }
        return sample;
    }

    private static Instant instant(java.sql.Timestamp time) {
        return time.toInstant();
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] elements(Row row, String column) throws SQLException {
        return (T[]) row.result().getArray(column).getArray();
    }
}
