package dev.sekisho.identity.risk.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.identity.risk.RiskRule;
import dev.sekisho.identity.risk.Sightings;
import dev.sekisho.identity.risk.Signal;
import dev.sekisho.identity.risk.SignalKind;
import dev.sekisho.identity.risk.Subject;
import dev.sekisho.identity.risk.Tally;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Signals in PostgreSQL: three statements for a step, however many rules there are. */
@ApplicationScoped
class JdbcSightings implements Sightings {

    /** The letters RISK, so that no other advisory lock of this database is met. */
    private static final int LOCKS = 0x5249534B;

    private static final String FORGET = """
        delete from risk_sighting
         where ctid = any (array(select ctid from risk_sighting
                                  where seen_at < ? and kind = any (?) limit ? for update skip locked))
        """;

    private final Statements statements;

    JdbcSightings(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void note(Subject subject, List<Signal> signals, Instant now) {
        if (signals.isEmpty()) {
            return;
        }
        List<Signal> counted = signals.stream().filter(Signal::isCounted).toList();
        if (!counted.isEmpty()) {
            statements.query(RiskSql.LOCK, row -> subject, LOCKS, column("text", counted, JdbcSightings::lockWord));
        }
        statements.update(
                RiskSql.NOTE,
                subject.id(),
                subject.counted().name(),
                column("text", signals, signal -> signal.kind().name()),
                column("text", signals, Signal::key),
                column("text", signals, signal -> signal.network().name()),
                now);
    }

    @Override
    public List<Tally> tally(Subject account, List<RiskRule> rules, Instant now) {
        return statements.query(
                RiskSql.TALLY,
                row -> new Tally(rules.get((int) row.number("rule")), row.text("key"), (int) row.number("seen")),
                column("int4", rules, rules::indexOf),
                column("text", rules, rule -> rule.signal().name()),
                column("text", rules, rule -> rule.counted().name()),
                column("timestamptz", rules, rule -> rule.since(now)),
                column("int4", rules, RiskRule::countTo),
                column("text", rules, JdbcSightings::networks),
                account.id());
    }

    @Override
    public int forget(boolean lasting, Instant before, int atMost) {
        List<SignalKind> kinds = Arrays.stream(SignalKind.values())
                .filter(kind -> kind.isLasting() == lasting)
                .toList();
        return statements.update(FORGET, before, column("text", kinds, SignalKind::name), atMost);
    }

    private static String lockWord(Signal signal) {
        return signal.kind().name() + signal.key();
    }

    private static String networks(RiskRule rule) {
        return rule.networks().stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
