package dev.sekisho.compensation.claim.jdbc;

import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimHead;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.DraftClaim;
import dev.sekisho.compensation.claim.LiveClaim;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.claim.WithdrawnClaim;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Claims in PostgreSQL, which refuses by itself whatever the rules of money leaving forbid. */
@ApplicationScoped
class JdbcClaims implements Claims {

    private static final String ADD = """
            insert into claim (id, number, case_id, state, revision, version) values (?, ?, ?, 'DRAFT', 1, ?)
            """;

    private static final String MOVE =
            "update claim set state = ?, revision = ?, version = ? where id = ? and version = ?";

    private static final String REOPEN = "update claim set state = 'DRAFT', revision = ?, version = ?, run_id = null,"
            + " lump_sum_id = null where id = ? and version = ? and state in ('PAID', 'IN_PAYMENT')";

    private static final String APPROVE = """
            insert into claim_approval (claim_id, revision, content_hash, person_id, staff_id, approved_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_ITS_CHARGES =
            "in (select claims_of_the_charges(c.id, c.revision) from claim c where c.id = ?)";

    private static final String CAME_BACK = "select run_id from bank_return where state = 'MATCHED' and claim_id "
            + OF_ITS_CHARGES + " order by decided_at, run_id";

    private static final String NOT_CREDITED = "select code from lump_sum_line where outcome = 'NOT_PAID' and claim_id "
            + OF_ITS_CHARGES + " order by answered_at, lump_sum_id";

    private static final String IN_QUESTION = "select b.id from bank_return_candidate k"
            + " join bank_return b on b.id = k.return_id and b.state = 'WAITING' where k.claim_id = ?"
            + " order by b.found_at, b.id";

    private static final String OF_CASE = """
            select c.id from claim c join fraud_case f on f.id = c.case_id where f.number = ? order by c.number limit ?
            """;

    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final ClaimReading reading;
    private final RevisionWriting revisions;
    private final FactLog facts;

    JdbcClaims(Statements statements, ClaimReading reading, RevisionWriting revisions, FactLog facts) {
        this.statements = statements;
        this.reading = reading;
        this.revisions = revisions;
        this.facts = facts;
    }

    @Override
    public long nextNumber() {
        return statements
                .first("select nextval('claim_number')", row -> row.result().getLong(1))
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(DraftClaim claim, Author author, FactData fact) {
        if (!revisions.hold(claim)) {
            return false;
        }
        ClaimHead head = claim.head();
        statements.update(ADD, head.id().value(), head.number(), head.caseId(), head.version());
        revisions.write(claim, author);
        append(claim, fact);
        return true;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean revise(DraftClaim claim, Author author, FactData fact) {
        if (!revisions.hold(claim)) {
            return false;
        }
        move(claim);
        revisions.write(claim, author);
        append(claim, fact);
        return true;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void reopen(DraftClaim claim, Author author, FactData fact) {
        ClaimHead head = claim.head();
        requireOne(statements.update(
                REOPEN, head.revision(), head.version(), head.id().value(), head.version() - 1));
        revisions.write(claim, author);
        append(claim, fact);
    }

    @Override
    @Transactional
    public Instant madeAt(ClaimId id) {
        return statements
                .first(
                        "select written_at from claim_revision where claim_id = ? and revision = 1",
                        row -> row.instant("written_at"),
                        id.value())
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void approve(LiveClaim claim, Approval newest, FactData fact) {
        statements.update(
                APPROVE,
                claim.id().value(),
                claim.head().revision(),
                claim.hash().bytes(),
                newest.by().person().value(),
                newest.by().staff(),
                newest.at());
        move(claim);
        append(claim, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void withdraw(WithdrawnClaim claim, FactData fact) {
        move(claim);
        revisions.letGo(claim.id().value(), List.of());
        append(claim, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(Claim claim, FactData fact) {
        move(claim);
        append(claim, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void refuse(ClaimId id, FactData fact) {
        facts.append(id.value(), FIRST_VERSION, fact);
    }

    @Override
    @Transactional
    public List<RunId> cameBackFrom(ClaimId id) {
        return statements.query(CAME_BACK, row -> new RunId(row.id("run_id")), id.value());
    }

    @Override
    @Transactional
    public List<String> notCreditedFor(ClaimId id) {
        return statements.query(NOT_CREDITED, row -> row.text("code"), id.value());
    }

    @Override
    @Transactional
    public boolean isCredited(Claim claim) {
        return statements
                .first(
                        "select claim_charges_credited(?, ?) > 0 credited",
                        row -> row.flag("credited"),
                        claim.id().value(),
                        claim.head().revision())
                .orElseThrow();
    }

    @Override
    @Transactional
    public List<UUID> returnsInQuestion(ClaimId id) {
        return statements.query(IN_QUESTION, row -> row.id("id"), id.value());
    }

    @Override
    @Transactional
    public Optional<Claim> find(ClaimId id) {
        return reading.read(id.value());
    }

    /** Locked first and read in a second statement: a lock that was waited for shows an older snapshot. */
    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Claim> lock(ClaimId id) {
        statements.first("select 1 from claim where id = ? for update", row -> true, id.value());
        return reading.read(id.value());
    }

    @Override
    @Transactional
    public List<Claim> ofCase(CaseNumber caseNumber, int limit) {
        return statements
                .query(OF_CASE, row -> row.result().getObject(1, UUID.class), caseNumber.value(), limit)
                .stream()
                .flatMap(id -> reading.read(id).stream())
                .toList();
    }

    private void move(Claim claim) {
        ClaimHead head = claim.head();
        requireOne(statements.update(
                MOVE,
                claim.state().name(),
                head.revision(),
                head.version(),
                head.id().value(),
                head.version() - 1));
    }

    private static void requireOne(int moved) {
        if (moved != 1) {
            throw new IllegalStateException("a claim was moved that is not locked");
        }
    }

    private void append(Claim claim, FactData fact) {
        facts.append(claim.id().value(), claim.head().version(), fact);
    }
}
