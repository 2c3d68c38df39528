package dev.sekisho.compensation.report.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.compensation.report.Clues;
import dev.sekisho.compensation.report.GradingRule;
import dev.sekisho.compensation.report.Matches;
import dev.sekisho.compensation.report.Report;
import dev.sekisho.compensation.report.ReportLimit.Said;
import dev.sekisho.compensation.report.ReportedAccount;
import dev.sekisho.compensation.report.Reports;
import dev.sekisho.kernel.event.compensation.FraudReported;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reports in PostgreSQL; of an account only the mask is kept. */
@ApplicationScoped
class JdbcReports implements Reports {

    private static final String ADD = """
            insert into fraud_report (id, case_id, source, channel, certainty, rule, received_at, reported_by, bank_code,
                report_reference, account_mask, account_lookup, occurred_from, occurred_to, amount_yen,
                depositor_is_customer, statement)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_THINGS =
            "insert into reported_thing (report_id, kind, thing_id, bank_code, strength)"
                    + " select ?, unnest(?), unnest(?), unnest(?), 'STRONG'";
    private static final String ADD_LOOK_ALIKES =
            "insert into reported_thing (report_id, kind, thing_id, bank_code, strength)"
                    + " select ?, 'CHARGE', charge_id, bank_code, 'WEAK' from copied_charge where charge_id = any (?)";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('fraud-reports of ' || ?, 0))";
    private static final String COUNT = """
            with said as (select id from fraud_report where reported_by = ? and received_at > ?)
            select (select count(*) from said) reports, (
                select count(*) from (
                    select thing_id from reported_thing join said on said.id = report_id
                    where kind in ('LINK', 'WALLET') and strength = 'STRONG'
                    union
                    select unnest(?)) stopped) stops
            """;
    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;

    JdbcReports(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Said lockAndCount(UUID reporter, Instant since, Set<Thing> more) {
        statements.query(LOCK, row -> reporter, reporter.toString());
        List<Thing> stopped = more.stream()
                .filter(thing -> thing.kind() == ThingKind.LINK || thing.kind() == ThingKind.WALLET)
                .toList();
        return statements
                .first(
                        COUNT,
                        row -> new Said(row.number("reports"), row.number("stops")),
                        reporter,
                        since,
                        column("uuid", stopped, Thing::id))
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(Report report, LiveCase fraudCase, GradingRule rule, Matches matches, FraudReported fact) {
        Clues clues = report.clues();
        statements.update(
                ADD,
                report.id(),
                fraudCase.head().id(),
                report.origin().source().name(),
                report.origin().channel().name(),
                report.origin().certainty().name(),
                rule.code(),
                report.receivedAt(),
                report.origin().reportedBy(),
                report.bank().map(BankCode::value).orElse(null),
                report.reference().orElse(null),
                clues.account().map(ReportedAccount::mask).orElse(null),
                matches.lookup().name(),
                clues.occurred().from().orElse(null),
                clues.occurred().to().orElse(null),
                clues.amount().map(Money::yen).orElse(null),
                report.depositorIsCustomer().orElse(null),
                report.statement().orElse(null));
        addThings(report.id(), matches);
        facts.append(report.id(), FIRST_VERSION, fact);
    }

    private void addThings(UUID report, Matches matches) {
        List<Thing> things = matches.things().stream().sorted().toList();
        statements.update(
                ADD_THINGS,
                report,
                column("text", things, thing -> thing.kind().name()),
                column("uuid", things, Thing::id),
                column(
                        "text",
                        things,
                        thing -> thing.bank().map(BankCode::value).orElse(null)));
        statements.update(ADD_LOOK_ALIKES, report, column("uuid", matches.possible(), ChargeId::value));
    }
}
