package dev.sekisho.compensation.fraudcase.jdbc;

import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.CaseState;
import dev.sekisho.compensation.fraudcase.Confirmations;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.Measures;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.fraudcase.ReportLine;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files of cases in PostgreSQL; whether a bank may see one is asked in the question that finds it. */
@ApplicationScoped
class JdbcCaseFiles implements CaseFiles {

    private static final String MAY_SEE =
            " (?::text is null or exists (select from case_bank where case_id = fraud_case.id and bank_code = ?))";
    private static final String FIND = "select " + CaseRow.COLUMNS + " from fraud_case where number = ? and" + MAY_SEE;
    private static final String LIST =
            "select " + CaseRow.COLUMNS + " from fraud_case where" + MAY_SEE + " and" + MAY_SEE + """
             and (?::text is null or state = ?)
             and (?::text is null or exists (select from fraud_report where case_id = fraud_case.id
                 and report_reference = ? and (?::text is null or bank_code = ?)))
             and (?::timestamptz is null or (state = 'OPEN' and confirm_by < ?))
             and (?::timestamptz is null or (opened_at, id) < (?, ?))
             order by opened_at desc, id desc limit ?
            """;
    private static final String REPORTS = "select * from fraud_report where case_id = ? order by received_at, id";
    private static final String POSSIBLE = "select distinct thing_id, reported_thing.bank_code from reported_thing"
            + " join fraud_report on fraud_report.id = report_id"
            + " where case_id = ? and strength = 'WEAK' order by thing_id";
    private static final String MEASURES_FOR = "select " + MeasureRow.COLUMNS + MeasureRow.FROM
            + " join fraud_report on fraud_report.case_id = measure.case_id"
            + " join reported_thing on report_id = fraud_report.id and kind = target and thing_id = target_id"
            + " where fraud_report.id = ? and strength = 'STRONG' and measure.state <> 'LAPSED'"
            + " order by first_ordered, measure.id";

    private final Statements statements;
    private final CaseThings things;
    private final Confirmations confirmations;
    private final Measures measures;

    JdbcCaseFiles(Statements statements, CaseThings things, Confirmations confirmations, Measures measures) {
        this.statements = statements;
        this.things = things;
        this.confirmations = confirmations;
        this.measures = measures;
    }

    @Override
    @Transactional
    public Optional<CaseFile> find(CaseNumber number, Optional<BankCode> seenBy) {
        String bank = seenBy.map(BankCode::value).orElse(null);
        return statements.query(FIND, CaseRow::read, number.value(), bank, bank).stream()
                .findFirst()
                .map(this::file)
                .map(file -> seenBy.map(file::seenBy).orElse(file));
    }

    private CaseFile file(FraudCase fraudCase) {
        UUID id = fraudCase.head().id();
        return new CaseFile(
                fraudCase,
                statements.query(REPORTS, JdbcCaseFiles::report, id),
                things.reportedIn(id),
                statements.query(POSSIBLE, JdbcCaseFiles::possible, id),
                confirmations.of(id),
                measures.of(id));
    }

    @Override
    @Transactional
    public List<FraudCase> list(Selection selection, Optional<Place> after, int limit) {
        String seenBy = selection.seenBy().map(BankCode::value).orElse(null);
        String bank = selection.bank().map(BankCode::value).orElse(null);
        String state = selection.state().map(CaseState::name).orElse(null);
        String reference = selection.reportReference().orElse(null);
        return statements.query(
                LIST,
                CaseRow::read,
                seenBy,
                seenBy,
                bank,
                bank,
                state,
                state,
                reference,
                reference,
                seenBy,
                seenBy,
                selection.overdueAt().orElse(null),
                selection.overdueAt().orElse(null),
                after.map(Place::openedAt).orElse(null),
                after.map(Place::openedAt).orElse(null),
                after.map(Place::id).orElse(null),
                limit);
    }

    @Override
    @Transactional
    public List<Measure> measuresFor(UUID report) {
        return statements.query(MEASURES_FOR, MeasureRow::read, report);
    }

    private static Thing possible(Row row) throws SQLException {
        return new Thing(
                ThingKind.CHARGE, row.id("thing_id"), row.maybeText("bank_code").map(BankCode::new), Optional.empty());
    }

    private static ReportLine report(Row row) throws SQLException {
        return new ReportLine(
                row.id("id"),
                row.text("source"),
                row.text("channel"),
                row.text("certainty"),
                row.text("rule"),
                row.instant("received_at"),
                row.maybeText("bank_code").map(BankCode::new),
                row.maybeText("report_reference"),
                row.maybeText("account_mask"),
                row.text("account_lookup"),
                new Period(row.maybeInstant("occurred_from"), row.maybeInstant("occurred_to")),
                row.maybeNumber("amount_yen"),
                row.maybeFlag("depositor_is_customer"),
                row.maybeText("statement"));
    }
}
