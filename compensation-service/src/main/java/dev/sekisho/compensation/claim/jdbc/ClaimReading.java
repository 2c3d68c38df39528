package dev.sekisho.compensation.claim.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.claim.ApprovedClaim;
import dev.sekisho.compensation.claim.Assessment;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimContent;
import dev.sekisho.compensation.claim.ClaimHead;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimState;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.claim.ConsequentialItem;
import dev.sekisho.compensation.claim.DraftClaim;
import dev.sekisho.compensation.claim.Finding;
import dev.sekisho.compensation.claim.InPaymentClaim;
import dev.sekisho.compensation.claim.ItemKind;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.claim.PaidClaim;
import dev.sekisho.compensation.claim.Route;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.claim.WithdrawnClaim;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts a claim together from its rows: its present revision, and everybody who wrote any of it or of one before it of its charges. */
@ApplicationScoped
class ClaimReading {

    private static final String CLAIM = """
            select c.id, c.number, c.case_id, f.number as case_number, c.state, c.revision, c.run_id, c.lump_sum_id, c.version,
                r.type, r.finding, r.beneficiary, r.sealed
            from claim c
            join fraud_case f on f.id = c.case_id
            join claim_revision r on r.claim_id = c.id and r.revision = c.revision
            where c.id = ?
            """;

    private static final String CHARGES = """
            select k.charge_id, k.wallet_id, k.bank_account_id, k.bank_code, k.amount_yen, k.posted_at,
                k.depositor_is_customer
            from claim_charge c
            join confirmed_charge k on k.case_id = c.case_id and k.charge_id = c.charge_id
            where c.claim_id = ? and c.revision = ?
            """;

    private static final String ITEMS = "select kind, amount_yen, evidence from claim_item"
            + " where claim_id = ? and revision = ? order by position";

    private static final String APPROVALS = "select person_id, staff_id, approved_at from claim_approval"
            + " where claim_id = ? and revision = ? order by approved_at, person_id";

    private static final String AUTHORS =
            "select distinct author from claim_revision" + " where claim_id in (select claims_of_the_charges(?, ?))";

    private final Statements statements;
    private final Seal seal;

    ClaimReading(Statements statements, Seal seal) {
        this.statements = statements;
        this.seal = seal;
    }

    Optional<Claim> read(UUID id) {
        return statements.first(CLAIM, this::claim, id);
    }

    private Claim claim(Row row) throws SQLException {
        UUID id = row.result().getObject("id", UUID.class);
        int revision = row.result().getInt("revision");
        ClaimHead head = new ClaimHead(
                new ClaimId(id),
                row.result().getLong("number"),
                row.result().getObject("case_id", UUID.class),
                new CaseNumber(row.result().getString("case_number")),
                revision,
                new HashSet<>(statements.query(AUTHORS, author -> person(author, "author"), id, revision)),
                row.result().getLong("version"));
        ClaimContent content = content(row, id, revision);
        List<Approval> approvals = statements.query(APPROVALS, ClaimReading::approval, id, revision);
        return switch (ClaimState.valueOf(row.result().getString("state"))) {
            case DRAFT -> new DraftClaim(head, content, approvals);
            case APPROVED -> new ApprovedClaim(head, content, approvals);
            case IN_PAYMENT -> new InPaymentClaim(head, content, route(row));
            case PAID -> new PaidClaim(head, content, route(row));
            case WITHDRAWN -> new WithdrawnClaim(head, content);
        };
    }

    private static Route route(Row row) throws SQLException {
        UUID run = row.id("run_id");
        return run == null
                ? new Route.ByLumpSum(new LumpSumId(row.id("lump_sum_id")))
                : new Route.ByRun(new RunId(run));
    }

    private ClaimContent content(Row row, UUID id, int revision) throws SQLException {
        SealedContent sealed =
                SealedContent.open(seal, id, revision, row.result().getBytes("sealed"));
        Optional<String> finding = Optional.ofNullable(row.result().getString("finding"));
        return new ClaimContent(
                ClaimType.valueOf(row.result().getString("type")),
                statements.query(CHARGES, ClaimReading::charge, id, revision),
                sealed.payee(),
                Optional.ofNullable(row.result().getObject("beneficiary", UUID.class))
                        .map(PersonId::new),
                statements.query(ITEMS, ClaimReading::item, id, revision),
                finding.map(code ->
                        new Assessment(Finding.valueOf(code), sealed.note().orElseThrow())),
                sealed.salt());
    }

    private static VictimCharge charge(Row row) throws SQLException {
        return new VictimCharge(
                new ChargeId(row.result().getObject("charge_id", UUID.class)),
                new WalletId(row.result().getObject("wallet_id", UUID.class)),
                new BankAccountId(row.result().getObject("bank_account_id", UUID.class)),
                new BankCode(row.result().getString("bank_code")),
                Money.yen(row.result().getLong("amount_yen")),
                row.result().getTimestamp("posted_at").toInstant(),
                row.result().getBoolean("depositor_is_customer"));
    }

    private static ConsequentialItem item(Row row) throws SQLException {
        return new ConsequentialItem(
                ItemKind.valueOf(row.result().getString("kind")),
                Money.yen(row.result().getLong("amount_yen")),
                row.result().getString("evidence"));
    }

    private static Approval approval(Row row) throws SQLException {
        return new Approval(
                new Actor(row.result().getObject("staff_id", UUID.class), person(row, "person_id")),
                row.result().getTimestamp("approved_at").toInstant());
    }

    private static PersonId person(Row row, String column) throws SQLException {
        return new PersonId(row.result().getObject(column, UUID.class));
    }
}
