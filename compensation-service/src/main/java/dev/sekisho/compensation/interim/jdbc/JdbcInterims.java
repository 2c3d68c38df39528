package dev.sekisho.compensation.interim.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.InterimSums;
import dev.sekisho.compensation.interim.ApprovedInterim;
import dev.sekisho.compensation.interim.AskedInterim;
import dev.sekisho.compensation.interim.CancelledInterim;
import dev.sekisho.compensation.interim.Interim;
import dev.sekisho.compensation.interim.InterimHead;
import dev.sekisho.compensation.interim.InterimState;
import dev.sekisho.compensation.interim.Interims;
import dev.sekisho.compensation.interim.PaidInterim;
import dev.sekisho.compensation.interim.SentInterim;
import dev.sekisho.compensation.paymentrun.SentFile;
import dev.sekisho.compensation.paymentrun.Sha256;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.InterimDebtRecorded;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Interim payments in PostgreSQL, which lets no claim be paid what was paid of it before. */
@ApplicationScoped
class JdbcInterims implements Interims, InterimSums {

    private static final String ADD = """
            insert into interim_payment (id, number, claim_id, revision, amount_yen, state, asked_by, asked_staff, asked_at,
                version)
            values (?, ?, ?, ?, ?, 'ASKED', ?, ?, ?, ?)
            """;

    private static final String SELECT =
            "select id, number, claim_id, revision, amount_yen, state, asked_by, asked_staff,"
                    + " asked_at, version from interim_payment where ";

    private static final String SEND = """
            update interim_payment set state = 'SENT', transfer_date = ?, file = ?, sha256 = ?, sent_by = ?,
                file_id = gen_random_uuid(), version = ?
            where id = ? and version = ?
            """;

    private static final String KEEP_REFUSED = """
            insert into interim_refused_file (file_id, interim_id, revision, transfer_date, file, sha256, sent_by, refused_at)
            select file_id, id, revision, transfer_date, file, sha256, sent_by, ?
            from interim_payment where id = ? and file_id = ?
            """;

    private static final String TAKE_BACK = """
            update interim_payment set state = 'APPROVED', revision = ?, transfer_date = null, file = null, sha256 = null,
                sent_by = null, file_id = null, version = ?
            where id = ? and version = ?
            """;

    private static final String DEBITED_AFTER_ALL = """
            from interim_refused_file f join bank_debit d on d.file_id = f.file_id and d.contradicts and d.set_aside_at is null
            where f.interim_id = ? and f.debited_after_all_at is null
            """;

    private static final String PAY_AFTER_ALL = """
            update interim_payment i set state = 'PAID', transfer_date = f.transfer_date, file = f.file, sha256 = f.sha256,
                sent_by = f.sent_by, file_id = f.file_id, version = ?
            from (select f.* %s order by f.refused_at limit 1) f
            where i.id = f.interim_id and i.version = ?
            """.formatted(DEBITED_AFTER_ALL);

    private static final String SUM = "select coalesce(sum(amount_yen), 0)::bigint as yen from interim_payment"
            + " where claim_id = ? and state = any (?)";

    private static final String OWED_BACK = """
            select coalesce(sum(d.amount_yen), 0)::bigint as yen
            from interim_debt d
            join interim_payment i on i.id = d.interim_id
            where i.claim_id <> ? and exists (
                select 1 from claim c
                join claim_charge h on h.claim_id = c.id and h.revision = c.revision
                join claim_charge o on o.charge_id = h.charge_id
                where c.id = ? and o.claim_id = i.claim_id and o.revision = i.revision)
            """;

    private static final String NEW_DEBTS = """
            insert into interim_debt (interim_id, amount_yen, recorded_at)
            select i.id, i.amount_yen, ?
            from interim_payment i
            join claim c on c.id = i.claim_id
            join fraud_case f on f.id = c.case_id
            where i.state = 'PAID' and f.outcome = 'OWN_USE'
            on conflict (interim_id) do nothing
            returning interim_id
            """;

    private static final String DEBTS = """
            select d.interim_id, i.claim_id, f.number as case_number, d.amount_yen, d.recorded_at, i.version
            from interim_debt d
            join interim_payment i on i.id = d.interim_id
            join claim c on c.id = i.claim_id
            join fraud_case f on f.id = c.case_id
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcInterims(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional
    public Money of(ClaimId claim) {
        return sum(claim, List.of(InterimState.APPROVED, InterimState.SENT, InterimState.PAID));
    }

    @Override
    @Transactional
    public Money sent(ClaimId claim) {
        return sum(claim, List.of(InterimState.SENT, InterimState.PAID));
    }

    @Override
    @Transactional
    public Money owedBack(ClaimId claim) {
        return statements
                .first(OWED_BACK, row -> Money.yen(row.number("yen")), claim.value(), claim.value())
                .orElseThrow();
    }

    private Money sum(ClaimId claim, List<InterimState> states) {
        return statements
                .first(
                        SUM,
                        row -> Money.yen(row.number("yen")),
                        claim.value(),
                        Statements.column("text", states, InterimState::name))
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(AskedInterim interim, FactData fact) {
        InterimHead head = interim.head();
        statements.update(
                ADD,
                head.id(),
                head.number(),
                head.claim().value(),
                head.revision(),
                head.amount().yen(),
                head.askedBy().person().value(),
                head.askedBy().staff(),
                head.askedAt(),
                head.version());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void approve(Interim interim, Approval newest, FactData fact) {
        statements.update(
                "insert into interim_approval (interim_id, person_id, staff_id, approved_at) values (?, ?, ?, ?)",
                interim.head().id(),
                newest.by().person().value(),
                newest.by().staff(),
                newest.at());
        save(interim, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void send(SentInterim interim, LocalDate day, byte[] file, PersonId by, FactData fact) {
        InterimHead head = interim.head();
        requireOne(statements.update(
                SEND, day, file, Sha256.of(file).bytes(), by.value(), head.version(), head.id(), head.version() - 1));
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public Optional<SentFile> sentFile(UUID id) {
        return statements.first(
                "select file_id, transfer_date, sha256 from interim_payment where id = ? and state = 'SENT'",
                row -> new SentFile(
                        row.id("file_id"),
                        row.date("transfer_date"),
                        new Sha256(HexFormat.of().formatHex(row.bytes("sha256")))),
                id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void takeBack(ApprovedInterim interim, SentFile file, Instant now, FactData fact) {
        InterimHead head = interim.head();
        requireOne(statements.update(KEEP_REFUSED, now, head.id(), file.id()));
        requireOne(statements.update(TAKE_BACK, head.revision(), head.version(), head.id(), head.version() - 1));
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public boolean isDebitedAfterAll(UUID id) {
        return statements
                .first("select 1 " + DEBITED_AFTER_ALL + " limit 1", row -> true, id)
                .isPresent();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void payAfterAll(PaidInterim interim, Instant now, FactData fact) {
        InterimHead head = interim.head();
        requireOne(statements.update(PAY_AFTER_ALL, head.version(), head.id(), head.version() - 1));
        requireOne(statements.update(
                "update interim_refused_file f set debited_after_all_at = ? from interim_payment i"
                        + " where i.id = ? and f.file_id = i.file_id",
                now,
                head.id()));
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Interim interim, FactData fact) {
        InterimHead head = interim.head();
        requireOne(statements.update(
                "update interim_payment set state = ?, version = ? where id = ? and version = ?",
                interim.state().name(),
                head.version(),
                head.id(),
                head.version() - 1));
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(InterimHead head, FactData fact) {
        requireOne(statements.update(
                "update interim_payment set version = ? where id = ? and version = ?",
                head.version(),
                head.id(),
                head.version() - 1));
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public Optional<Interim> find(UUID id) {
        return statements.first(SELECT + "id = ?", this::read, id);
    }

    @Override
    @Transactional
    public Optional<Interim> ofClaim(ClaimId claim) {
        return statements.first(SELECT + "claim_id = ? and state <> 'CANCELLED'", this::read, claim.value());
    }

    @Override
    @Transactional
    public Optional<byte[]> file(UUID id) {
        return statements.first(
                "select file from interim_payment where id = ? and file is not null", row -> row.bytes("file"), id);
    }

    @Override
    @Transactional
    public int recordDebts(Instant now) {
        List<UUID> fresh = statements.query(NEW_DEBTS, row -> row.id("interim_id"), now);
        for (UUID id : fresh) {
            Debt debt = statements
                    .first(DEBTS + "where d.interim_id = ?", JdbcInterims::debt, id)
                    .orElseThrow();
            // Under an id of its own: nobody holds the payment's lock here.
            facts.append(
                    UUID.nameUUIDFromBytes(("debt:" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    1,
                    new InterimDebtRecorded(
                            id,
                            debt.claim().value(),
                            debt.caseNumber(),
                            debt.amount().yen()));
        }
        return fresh.size();
    }

    @Override
    @Transactional
    public List<Debt> debts(int limit) {
        return statements.query(DEBTS + "order by d.recorded_at desc, d.interim_id limit ?", JdbcInterims::debt, limit);
    }

    private static Debt debt(Row row) throws SQLException {
        return new Debt(
                row.id("interim_id"),
                new ClaimId(row.id("claim_id")),
                row.text("case_number"),
                Money.yen(row.number("amount_yen")),
                row.instant("recorded_at"));
    }

    private Interim read(Row row) throws SQLException {
        InterimHead head = new InterimHead(
                row.id("id"),
                row.number("number"),
                new ClaimId(row.id("claim_id")),
                row.result().getInt("revision"),
                Money.yen(row.number("amount_yen")),
                new Actor(row.id("asked_staff"), new PersonId(row.id("asked_by"))),
                row.instant("asked_at"),
                row.number("version"));
        return switch (InterimState.valueOf(row.text("state"))) {
            case ASKED -> new AskedInterim(head, approvals(head.id()));
            case APPROVED -> new ApprovedInterim(head, approvals(head.id()));
            case SENT -> new SentInterim(head);
            case PAID -> new PaidInterim(head);
            case CANCELLED -> new CancelledInterim(head);
        };
    }

    @Override
    @Transactional
    public List<Approval> approvals(UUID id) {
        return statements.query(
                "select person_id, staff_id, approved_at from interim_approval where interim_id = ? order by approved_at",
                row -> new Approval(
                        new Actor(row.id("staff_id"), new PersonId(row.id("person_id"))), row.instant("approved_at")),
                id);
    }

    private static void requireOne(int moved) {
        if (moved != 1) {
            throw new IllegalStateException("an interim payment was moved that is not held");
        }
    }
}
