package dev.sekisho.link.request.jpa;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.fact.NewFact;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.request.AtApp;
import dev.sekisho.link.request.AtBank;
import dev.sekisho.link.request.LinkRequest;
import dev.sekisho.link.request.LinkRequests;
import dev.sekisho.link.request.Move;
import dev.sekisho.link.request.RequestState;
import dev.sekisho.link.request.Requested;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Link requests in PostgreSQL: one row each, its checks, and a fact for each check and each state. */
@ApplicationScoped
class JpaLinkRequests implements LinkRequests, PanacheRepositoryBase<LinkRequestRow, UUID> {

    private static final Set<RequestState> THAT_RUN_OUT = Set.of(
            RequestState.REQUESTED,
            RequestState.CODE_SENT,
            RequestState.CLEARED,
            RequestState.AT_BANK,
            RequestState.AT_APP,
            RequestState.RETURNED);

    private static final String CHECKS = """
            insert into link_check (link_request_id, seq, step, outcome, code, ja, en, at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final FactLog facts;
    private final Statements statements;
    private final RequestRows rows;
    private final Fingerprints fingerprints;
    private final InstantSource clock;

    JpaLinkRequests(
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
        LinkRequestRow row = LinkRequestRow.of(request.head());
        row.accountFingerprint = fingerprints.of(request.account()).bytes();
        row.movedAt = request.head().requestedAt();
        rows.write(request, row);
        append(row, List.of(request.entered()));
        // at once: what refers to it in the same transaction is written by plain SQL
        persistAndFlush(row);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Move move) {
        LinkRequestRow row = findById(move.to().head().id().value());
        rows.write(move.to(), row);
        row.movedAt = clock.instant();
        add(row, move.checks());
        append(row, move.facts());
    }

    /** All of them by one statement, each in its place. */
    private void add(LinkRequestRow row, List<CheckRecord> checks) {
        if (checks.isEmpty()) {
            return;
        }
        List<CheckRow> made = new ArrayList<>();
        for (CheckRecord check : checks) {
            row.checks++;
            made.add(CheckRow.of(row.id, row.checks, check));
        }
        statements.update(
                CHECKS,
                column("uuid", made, check -> check.linkRequestId),
                column("integer", made, check -> check.seq),
                column("text", made, check -> check.step.name()),
                column("text", made, check -> check.outcome.name()),
                column("text", made, check -> check.code),
                column("text", made, check -> check.ja),
                column("text", made, check -> check.en),
                column("timestamptz", made, check -> check.at));
    }

    /** All of them by one statement. */
    private void append(LinkRequestRow row, List<FactData> entered) {
        List<NewFact> next = new ArrayList<>();
        for (FactData fact : entered) {
            row.version++;
            next.add(new NewFact(row.id, row.version, fact));
        }
        facts.append(next);
    }

    @Override
    @Transactional
    public Optional<LinkRequest> find(LinkRequestId id, WalletId owner) {
        return find("id = ?1 and walletId = ?2", id.value(), owner.value())
                .singleResultOptional()
                .map(rows::read);
    }

    @Override
    @Transactional
    public Optional<LinkRequest> find(LinkRequestId id) {
        return findByIdOptional(id.value()).map(rows::read);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<LinkRequest> lock(LinkRequestId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(rows::read);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<LinkRequest> lock(LinkRequestId id, WalletId owner) {
        return find("id = ?1 and walletId = ?2", id.value(), owner.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .map(rows::read);
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
        return find("visit = ?1 and bankCode = ?2", PageSecrets.stateHash(state), bank.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .map(rows::read);
    }

    @Override
    @Transactional
    public List<Due> approvalsDue(Instant machineNow, Set<BankCode> busy, int limit) {
        List<String> codes = busy.stream().map(BankCode::value).toList();
        return find(
                        "state = ?1 and askAt <= ?2 and bankCode not in ?3 order by askAt",
                        RequestState.AT_APP,
                        machineNow,
                        codes)
                .page(0, limit)
                .stream()
                .map(row -> new Due(new LinkRequestId(row.id), new BankCode(row.bankCode)))
                .toList();
    }

    @Override
    @Transactional
    public List<LinkRequestId> overdue(Instant machineNow, int limit) {
        return find("state in ?1 and expiresAt <= ?2 order by expiresAt", THAT_RUN_OUT, machineNow)
                .page(0, limit)
                .stream()
                .map(row -> new LinkRequestId(row.id))
                .toList();
    }

    @Override
    @Transactional
    public List<CheckRecord> checks(LinkRequestId id) {
        return getEntityManager()
                .createQuery("from CheckRow where linkRequestId = :id order by seq", CheckRow.class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(CheckRow::toRecord)
                .toList();
    }
}
