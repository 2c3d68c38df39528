package dev.sekisho.link.request.jdbc;

import static dev.sekisho.kit.sql.Statements.column;
import static dev.sekisho.kit.sql.Statements.maybe;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.fact.NewFact;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.decision.Outcome;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.request.AtApp;
import dev.sekisho.link.request.AtBank;
import dev.sekisho.link.request.LinkRequest;
import dev.sekisho.link.request.LinkRequests;
import dev.sekisho.link.request.Move;
import dev.sekisho.link.request.Refusal;
import dev.sekisho.link.request.RequestHead;
import dev.sekisho.link.request.Requested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Link requests in PostgreSQL by plain JDBC: one row each, its checks, and a fact for each check and each state. A row is
 * locked and read by one statement, and moved with its checks by one: each of them is on the way of every link.
 */
@ApplicationScoped
class JdbcLinkRequests implements LinkRequests {

    private static final String INSERT = """
            insert into link_request (id, wallet_id, bank_code, account_mask, account_fingerprint, state, requested_at,
                expires_at, moved_at, refused_codes, resends, visited_bank, sealed_case, checks, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, 0, ?)
            """;

    /** The checks take the places behind those that were made before. */
    private static final String MOVE = """
            with moved as (
                update link_request
                   set state = ?, moved_at = ?, sealed_case = ?, visit = ?, ask_at = ?, visited_bank = visited_bank or ?,
                       refused_codes = coalesce(?, refused_codes), resends = coalesce(?, resends), link_id = ?,
                       refusal_step = ?, refusal_code = ?, refusal_class = ?, refusal_ja = ?, refusal_en = ?,
                       checks = checks + ?, version = version + ?
                 where id = ?
                returning id, checks, version),
            made as (
                insert into link_check (link_request_id, seq, step, outcome, code, ja, en, at)
                select moved.id, moved.checks - ? + c.place, c.step, c.outcome, c.code, c.ja, c.en, c.at
                  from moved cross join unnest(?, ?, ?, ?, ?, ?) with ordinality
                       as c (step, outcome, code, ja, en, at, place))
            select version from moved
            """;

    private static final String FIND = "select " + RequestRows.COLUMNS + " from link_request where id = ?";
    private static final String OF_OWNER = FIND + " and wallet_id = ?";
    private static final String AWAITED =
            "select " + RequestRows.COLUMNS + " from link_request where visit = ? and bank_code = ?";

    /** Of a single row: what it was waited for is what is read. */
    private static final String LOCKED = " for no key update";

    private static final String DUE = """
            select id, bank_code from link_request
             where state = 'AT_APP' and ask_at <= ? and bank_code <> all (?)
             order by ask_at
             limit ?
            """;

    /** Each half by the index of its states. */
    private static final String OVERDUE = """
            select id from (
                (select id, expires_at from link_request
                  where state in ('REQUESTED', 'CODE_SENT', 'CLEARED', 'AT_BANK', 'RETURNED') and expires_at <= ?
                  order by expires_at limit ?)
                union all
                (select id, expires_at from link_request
                  where state = 'AT_APP' and expires_at <= ?
                  order by expires_at limit ?)) as over
             order by expires_at limit ?
            """;

    private static final String CHECKS =
            "select step, outcome, code, ja, en, at from link_check where link_request_id = ? order by seq";

    private static final long FIRST_VERSION = 1;

    private final FactLog facts;
    private final Statements statements;
    private final RequestRows rows;
    private final Fingerprints fingerprints;
    private final InstantSource clock;

    JdbcLinkRequests(
            FactLog facts, Statements statements, RequestRows rows, Fingerprints fingerprints, InstantSource clock) {
        this.facts = facts;
        this.statements = statements;
        this.rows = rows;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(Requested request) {
        RequestHead head = request.head();
        StateColumns columns = rows.columns(request);
        statements.update(
                INSERT,
                head.id().value(),
                head.wallet().value(),
                head.bank().value(),
                head.accountMask(),
                fingerprints.of(request.account()).bytes(),
                columns.state().name(),
                head.requestedAt(),
                head.expiresAt(),
                head.requestedAt(),
                columns.visitedBank(),
                columns.sealedCase(),
                FIRST_VERSION);
        facts.append(head.id().value(), FIRST_VERSION, request.entered());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Move move) {
        UUID id = move.to().head().id().value();
        List<FactData> entered = move.facts();
        long before = moved(id, move, entered.size()) - entered.size();
        facts.append(IntStream.range(0, entered.size())
                .mapToObj(place -> new NewFact(id, before + place + 1, entered.get(place)))
                .toList());
    }

    /** @return the version afterwards */
    private long moved(UUID id, Move move, int versions) {
        StateColumns columns = rows.columns(move.to());
        List<CheckRecord> checks = move.checks();
        return statements
                .first(
                        MOVE,
                        row -> row.number("version"),
                        columns.state().name(),
                        clock.instant(),
                        maybe("bytea", columns.sealedCase()),
                        maybe("bytea", columns.visit()),
                        maybe("timestamptz", columns.askAt()),
                        columns.visitedBank(),
                        maybe("int4", columns.refusedCodes()),
                        maybe("int4", columns.resends()),
                        maybe("uuid", columns.linkId()),
                        maybe(
                                "varchar",
                                columns.ofRefusal(refusal -> refusal.step().name())),
                        maybe("varchar", columns.ofRefusal(Refusal::code)),
                        maybe(
                                "varchar",
                                columns.ofRefusal(refusal -> refusal.heard().name())),
                        maybe(
                                "varchar",
                                columns.ofRefusal(refusal -> refusal.words().ja())),
                        maybe(
                                "varchar",
                                columns.ofRefusal(refusal -> refusal.words().en())),
                        checks.size(),
                        versions,
                        id,
                        checks.size(),
                        column("text", checks, check -> check.step().name()),
                        column("text", checks, check -> check.outcome().name()),
                        column("text", checks, CheckRecord::code),
                        column("text", checks, check -> check.words().ja()),
                        column("text", checks, check -> check.words().en()),
                        column("timestamptz", checks, CheckRecord::at))
                .orElseThrow(() -> new IllegalStateException("a link request has gone"));
    }

    @Override
    public Optional<LinkRequest> find(LinkRequestId id, WalletId owner) {
        return statements.first(OF_OWNER, rows::read, id.value(), owner.value());
    }

    @Override
    public Optional<LinkRequest> find(LinkRequestId id) {
        return statements.first(FIND, rows::read, id.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<LinkRequest> lock(LinkRequestId id) {
        return statements.first(FIND + LOCKED, rows::read, id.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<LinkRequest> lock(LinkRequestId id, WalletId owner) {
        return statements.first(OF_OWNER + LOCKED, rows::read, id.value(), owner.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<AtBank> lockVisit(BankCode bank, String state) {
        return lock(bank, state).filter(AtBank.class::isInstance).map(AtBank.class::cast);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<AtApp> lockApproval(BankCode bank, String token) {
        return lock(bank, token).filter(AtApp.class::isInstance).map(AtApp.class::cast);
    }

    private Optional<LinkRequest> lock(BankCode bank, String state) {
        return statements.first(AWAITED + LOCKED, rows::read, PageSecrets.stateHash(state), bank.value());
    }

    @Override
    public List<Due> approvalsDue(Instant machineNow, Set<BankCode> busy, int limit) {
        return statements.query(
                DUE,
                row -> new Due(new LinkRequestId(row.id("id")), new BankCode(row.text("bank_code"))),
                machineNow,
                column("text", busy, BankCode::value),
                limit);
    }

    @Override
    public List<LinkRequestId> overdue(Instant machineNow, int limit) {
        return statements.query(
                OVERDUE, row -> new LinkRequestId(row.id("id")), machineNow, limit, machineNow, limit, limit);
    }

    @Override
    public List<CheckRecord> checks(LinkRequestId id) {
        return statements.query(CHECKS, JdbcLinkRequests::check, id.value());
    }

    private static CheckRecord check(Row row) throws SQLException {
        return new CheckRecord(
                Step.valueOf(row.text("step")),
                Outcome.valueOf(row.text("outcome")),
                row.text("code"),
                new Words(row.text("ja"), row.text("en")),
                row.instant("at"));
    }
}
