package dev.sekisho.compensation.threshold.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.threshold.BankStop;
import dev.sekisho.compensation.threshold.BankStops;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders to stop in PostgreSQL: they are added, and of what was added only its way to the owner changes. */
@ApplicationScoped
class JdbcBankStops implements BankStops {

    private static final String ORDER =
            "insert into bank_stop (" + StopRow.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LAST = "select max(ordered_at) at from bank_stop"
            + " where cause <> 'CANARY' and (bank_code is null or bank_code = ?)";
    private static final String BY_RULE =
            "select distinct bank_code from bank_stop where cause = 'THRESHOLD' and ordered_at > ?";
    private static final String NEWEST = "select " + StopRow.COLUMNS + ", epoch, took_millis from bank_stop"
            + " order by ordered_at desc, id desc limit ?";
    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;

    JdbcBankStops(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void order(BankStop stop) {
        statements.update(
                ORDER,
                stop.id(),
                stop.bank().map(BankCode::value).orElse(null),
                stop.cause().name(),
                stop.counts().recent(),
                stop.counts().before(),
                stop.by().map(Actor::staff).orElse(null),
                stop.by().map(by -> by.person().value()).orElse(null),
                stop.orderedAt());
        facts.append(stop.id(), FIRST_VERSION, stop.ordered());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> lastOf(Optional<BankCode> bank) {
        return statements
                .first(
                        LAST,
                        row -> row.maybeInstant("at"),
                        bank.map(BankCode::value).orElse(""))
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Set<BankCode> stoppedByRuleAfter(Instant moment) {
        return new HashSet<>(statements.query(BY_RULE, row -> new BankCode(row.text("bank_code")), moment));
    }

    @Override
    @Transactional
    public List<OrderedStop> newest(int limit) {
        return statements.query(
                NEWEST,
                row -> new OrderedStop(StopRow.read(row), row.maybeNumber("epoch"), row.maybeNumber("took_millis")),
                limit);
    }
}
