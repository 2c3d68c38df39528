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
import dev.sekisho.compensation.claim.PaidClaim;
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
import dev.sekisho.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts a claim together from its rows: its present revision, and everybody who wrote any. */
@ApplicationScoped
class ClaimReading {

    private static final String CLAIM = """
            select c.id, c.number, c.case_id, f.number as case_number, c.state, c.revision, c.run_id, c.version,
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

    private static final String AUTHORS = "select distinct author from claim_revision where claim_id = ?";

    private final Sql sql;
    private final Seal seal;

    ClaimReading(Sql sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    Optional<Claim> read(UUID id) {
        return sql.first(CLAIM, this::claim, id);
    }

    private Claim claim(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        int revision = row.getInt("revision");
        ClaimHead head = new ClaimHead(
                new ClaimId(id),
                row.getLong("number"),
                row.getObject("case_id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                revision,
                new HashSet<>(sql.list(AUTHORS, author -> person(author, "author"), id)),
                row.getLong("version"));
        ClaimContent content = content(row, id, revision);
        List<Approval> approvals = sql.list(APPROVALS, ClaimReading::approval, id, revision);
        return switch (ClaimState.valueOf(row.getString("state"))) {
            case DRAFT -> new DraftClaim(head, content, approvals);
            case APPROVED -> new ApprovedClaim(head, content, approvals);
            case IN_PAYMENT -> new InPaymentClaim(head, content, new RunId(row.getObject("run_id", UUID.class)));
            case PAID -> new PaidClaim(head, content, new RunId(row.getObject("run_id", UUID.class)));
            case WITHDRAWN -> new WithdrawnClaim(head, content);
        };
    }

    private ClaimContent content(ResultSet row, UUID id, int revision) throws SQLException {
        SealedContent sealed = SealedContent.open(seal, id, revision, row.getBytes("sealed"));
        Optional<String> finding = Optional.ofNullable(row.getString("finding"));
        return new ClaimContent(
                ClaimType.valueOf(row.getString("type")),
                sql.list(CHARGES, ClaimReading::charge, id, revision),
                sealed.payee(),
                Optional.ofNullable(row.getObject("beneficiary", UUID.class)).map(PersonId::new),
                sql.list(ITEMS, ClaimReading::item, id, revision),
                finding.map(code ->
                        new Assessment(Finding.valueOf(code), sealed.note().orElseThrow())),
                sealed.salt());
    }

    private static VictimCharge charge(ResultSet row) throws SQLException {
        return new VictimCharge(
                new ChargeId(row.getObject("charge_id", UUID.class)),
                new WalletId(row.getObject("wallet_id", UUID.class)),
                new BankAccountId(row.getObject("bank_account_id", UUID.class)),
                new BankCode(row.getString("bank_code")),
                Money.yen(row.getLong("amount_yen")),
                row.getTimestamp("posted_at").toInstant(),
                row.getBoolean("depositor_is_customer"));
    }

    private static ConsequentialItem item(ResultSet row) throws SQLException {
        return new ConsequentialItem(
                ItemKind.valueOf(row.getString("kind")),
                Money.yen(row.getLong("amount_yen")),
                row.getString("evidence"));
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                new Actor(row.getObject("staff_id", UUID.class), person(row, "person_id")),
                row.getTimestamp("approved_at").toInstant());
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
