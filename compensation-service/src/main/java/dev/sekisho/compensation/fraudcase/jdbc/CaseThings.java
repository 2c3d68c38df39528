package dev.sekisho.compensation.fraudcase.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of what belongs to which case; each step is a statement of its own, so that it sees who was waited for. */
@ApplicationScoped
class CaseThings {

    /** In the order of things, so that no two claims wait for each other. */
    private static final String CLAIM = """
            insert into case_thing (case_id, kind, thing_id, bank_code, wallet_id)
            select ?, kind, thing_id, bank_code, wallet_id
            from unnest(?, ?, ?, ?) with ordinality as thing (kind, thing_id, bank_code, wallet_id, place)
            order by place
            on conflict (kind, thing_id) where live do nothing
            """;

    private static final String OLDEST_OWNER = """
            select fraud_case.number
            from unnest(?, ?) as thing (kind, thing_id)
            join case_thing using (kind, thing_id)
            join fraud_case on fraud_case.id = case_thing.case_id
            where live and case_id <> ?
            order by fraud_case.opened_at, fraud_case.number
            limit 1
            """;
    private static final String OF =
            "select kind, thing_id, bank_code, wallet_id from case_thing where case_id = ? order by kind, thing_id";

    /** Each is some case's, if not this one's: a report may be about what two cases are about. */
    private static final String REPORTED_IN = """
            select distinct case_thing.kind, case_thing.thing_id, case_thing.bank_code, case_thing.wallet_id
            from fraud_report
            join reported_thing on report_id = fraud_report.id and strength = 'STRONG'
            join case_thing using (kind, thing_id)
            where fraud_report.case_id = ?
            """;

    private final Statements statements;

    CaseThings(Statements statements) {
        this.statements = statements;
    }

    void claim(UUID caseId, Collection<Thing> things) {
        List<Thing> ordered = things.stream().sorted().toList();
        statements.update(
                CLAIM,
                caseId,
                column("text", ordered, thing -> thing.kind().name()),
                column("uuid", ordered, Thing::id),
                column(
                        "text",
                        ordered,
                        thing -> thing.bank().map(BankCode::value).orElse(null)),
                column(
                        "uuid",
                        ordered,
                        thing -> thing.wallet().map(WalletId::value).orElse(null)));
    }

    Optional<CaseNumber> oldestOwner(UUID exceptCase, Collection<Thing> things) {
        return statements
                .query(
                        OLDEST_OWNER,
                        row -> new CaseNumber(row.text("number")),
                        column("text", things, thing -> thing.kind().name()),
                        column("uuid", things, Thing::id),
                        exceptCase)
                .stream()
                .findFirst();
    }

    int count(UUID caseId) {
        return statements
                .query(
                        "select count(*) n from case_thing where case_id = ?",
                        row -> Math.toIntExact(row.number("n")),
                        caseId)
                .get(0);
    }

    void giveTo(UUID caseId, UUID tentative) {
        statements.update("update case_thing set case_id = ? where case_id = ?", caseId, tentative);
    }

    void letGo(UUID caseId) {
        statements.update("update case_thing set live = false where case_id = ?", caseId);
    }

    List<Thing> of(UUID caseId) {
        return statements.query(OF, CaseThings::read, caseId).stream().sorted().toList();
    }

    List<Thing> reportedIn(UUID caseId) {
        return statements.query(REPORTED_IN, CaseThings::read, caseId).stream()
                .sorted()
                .toList();
    }

    private static Thing read(Row row) throws SQLException {
        return new Thing(
                ThingKind.valueOf(row.text("kind")),
                row.id("thing_id"),
                row.maybeText("bank_code").map(BankCode::new),
                Optional.ofNullable(row.id("wallet_id")).map(WalletId::new));
    }
}
