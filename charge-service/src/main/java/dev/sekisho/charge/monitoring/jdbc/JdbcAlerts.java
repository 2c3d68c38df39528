package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.charge.monitoring.Alert;
import dev.sekisho.charge.monitoring.AlertHead;
import dev.sekisho.charge.monitoring.Alerts;
import dev.sekisho.charge.monitoring.SeenAlert;
import dev.sekisho.kernel.event.charge.MonitoringAlertAcknowledged;
import dev.sekisho.kernel.event.charge.MonitoringAlertOverdue;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Alerts in PostgreSQL; that there is one a day of one rule about one subject is a unique index. */
@ApplicationScoped
class JdbcAlerts implements Alerts {

    private static final String RAISE = """
            insert into watch_alert (id, rule_id, rule_version, subject_id, day, wallet_id, movements, raised_at, due_at, hold)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (rule_id, rule_version, subject_id, day) do nothing
            """;
    private static final String LOCK = AlertRow.SELECT + " where a.id = ? for no key update of a";
    private static final String SEE = """
            update watch_alert set acknowledged_at = ?, acknowledged_by = ?, acknowledged_person = ? where id = ?
            """;
    private static final String ESCALATE = """
            with late as (
                select id from watch_alert
                 where acknowledged_at is null and overdue_at is null and due_at < ?
                 order by due_at limit ? for no key update skip locked)
            update watch_alert a set overdue_at = ? from late where a.id = late.id
            returning a.id, a.rule_id, a.due_at
            """;
    private static final String PAGE = AlertRow.SELECT + """
             where (?::text = 'ALL' or a.acknowledged_at is null)
               and (?::text <> 'OVERDUE' or a.overdue_at is not null)
               and (?::uuid is null or (a.raised_at, a.id) < (select b.raised_at, b.id from watch_alert b where b.id = ?))
             order by a.raised_at desc, a.id desc limit ?
            """;
    private static final String COUNT = """
            select count(*) as unseen, count(*) filter (where due_at < ?) as overdue
              from watch_alert where acknowledged_at is null
            """;

    private final Statements statements;
    private final AlertFacts facts;

    JdbcAlerts(Statements statements, AlertFacts facts) {
        this.statements = statements;
        this.facts = facts;
    }

    /** In one order, so that two who raise the same wait for each other and not in a ring. */
    @Override
    public int raise(Collection<AlertHead> alerts) {
        return alerts.stream()
                .sorted(Comparator.comparing(AlertHead::ruleId)
                        .thenComparing(AlertHead::ruleVersion)
                        .thenComparing(AlertHead::subjectId)
                        .thenComparing(AlertHead::day))
                .mapToInt(this::raise)
                .sum();
    }

    private int raise(AlertHead alert) {
        int raised = statements.update(
                RAISE,
                alert.id(),
                alert.ruleId(),
                alert.ruleVersion(),
                alert.subjectId(),
                alert.day(),
                alert.walletId().value(),
                alert.movements(),
                alert.raisedAt(),
                alert.dueAt(),
                alert.terms().action().grade().isPresent() ? "DUE" : null);
        if (raised == 1) {
            facts.first(alert.id(), alert.raised());
        }
        return raised;
    }

    @Override
    public Optional<Alert> lock(UUID alert) {
        return statements.first(LOCK, AlertRow::alert, alert);
    }

    @Override
    public void see(SeenAlert alert, MonitoringAlertAcknowledged fact) {
        statements.update(
                SEE,
                alert.at(),
                alert.by().staffId(),
                alert.by().person().value(),
                alert.head().id());
        facts.next(alert.head().id(), fact);
    }

    @Override
    public int escalate(Instant now, int most) {
        List<MonitoringAlertOverdue> late = statements.query(
                ESCALATE,
                row -> new MonitoringAlertOverdue(row.id("id"), row.text("rule_id"), row.instant("due_at")),
                now,
                most,
                now);
        late.forEach(fact -> facts.next(fact.alertId(), fact));
        return late.size();
    }

    @Override
    public List<Alert> page(Filter which, Optional<UUID> before, int most) {
        UUID last = before.orElse(null);
        return statements.query(PAGE, AlertRow::alert, which.name(), which.name(), last, last, most);
    }

    @Override
    public Count count(Instant now) {
        return statements
                .first(COUNT, row -> new Count(row.number("unseen"), row.number("overdue")), now)
                .orElseThrow();
    }
}
