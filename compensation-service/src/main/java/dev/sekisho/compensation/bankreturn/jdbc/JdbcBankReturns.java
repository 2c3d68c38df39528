package dev.sekisho.compensation.bankreturn.jdbc;

import dev.sekisho.compensation.bankreturn.BankReturn;
import dev.sekisho.compensation.bankreturn.BankReturns;
import dev.sekisho.compensation.bankreturn.ForeignReturn;
import dev.sekisho.compensation.bankreturn.MatchedReturn;
import dev.sekisho.compensation.bankreturn.Proposal;
import dev.sekisho.compensation.bankreturn.ReturnEntry;
import dev.sekisho.compensation.bankreturn.ReturnHead;
import dev.sekisho.compensation.bankreturn.TakenStatement;
import dev.sekisho.compensation.bankreturn.WaitingReturn;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.PaidLine;
import dev.sekisho.compensation.paymentrun.Sha256;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Statements and returns in PostgreSQL, under one advisory lock, which is taken before any claim's row. */
@ApplicationScoped
class JdbcBankReturns implements BankReturns {

    private static final String ALONE = "select pg_advisory_xact_lock(18104, 15)";

    private static final String ADD_STATEMENT = """
            insert into bank_statement (id, place, sha256, from_day, until_day, opening_yen, closing_yen, follow, entries,
                matched, waiting, seen_before, sealed, taken_by, taken_staff, taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD = """
            insert into bank_return (id, statement_id, inquiry, booked_on, amount_yen, sealed, finding, found_at, state,
                run_id, claim_id, decided_by, decided_staff, decided_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SAVE = """
            update bank_return
            set state = ?, proposed_claim = ?, proposed_note = ?, proposed_by = ?, proposed_staff = ?, proposed_at = ?,
                run_id = ?, claim_id = ?, fee_yen = ?, decided_by = ?, decided_staff = ?, decided_at = ?, version = ?
            where id = ? and version = ?
            """;

    private static final String WAITING = """
            where state = 'WAITING' and (?::timestamptz is null or (found_at, id) > (?, ?))
            order by found_at, id limit ?
            """;

    private static final String LISTED = """
            where (?::boolean is null or (state = 'WAITING') = ?)
              and (?::timestamptz is null or (found_at, id) < (?, ?))
            order by found_at desc, id desc limit ?
            """;

    private static final String ALIKE = "where booked_on = ? and inquiry = ? and amount_yen = ? order by found_at, id";

    private static final String IN_LINE = "where (follow <> 'OUT_OF_LINE'"
            + " or (select count(*) from bank_statement_acceptance a where a.statement_id = bank_statement.id) > 1) ";

    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final ReturnRows rows;
    private final Seal seal;
    private final FactLog facts;

    JdbcBankReturns(Statements statements, ReturnRows rows, Seal seal, FactLog facts) {
        this.statements = statements;
        this.rows = rows;
        this.seal = seal;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void alone() {
        statements.query(ALONE, row -> true);
    }

    @Override
    @Transactional
    public Optional<TakenStatement> statement(UUID id) {
        return statements.first(ReturnRows.STATEMENT + "where id = ?", ReturnRows::statement, id);
    }

    @Override
    @Transactional
    public Optional<TakenStatement> statement(Sha256 bytes) {
        return statements.first(ReturnRows.STATEMENT + "where sha256 = ?", ReturnRows::statement, bytes.bytes());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public int taken() {
        return statements
                .first(
                        "select coalesce(max(place), 0) from bank_statement",
                        row -> row.result().getInt(1))
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<TakenStatement> lastInLine() {
        return statements.first(ReturnRows.STATEMENT + IN_LINE + "order by place desc limit 1", ReturnRows::statement);
    }

    @Override
    @Transactional
    public Set<UUID> accepting(UUID statement) {
        return Set.copyOf(statements.query(
                "select person_id from bank_statement_acceptance where statement_id = ?",
                row -> row.id("person_id"),
                statement));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void accept(TakenStatement statement, Actor by, Instant now, FactData fact) {
        int before = accepting(statement.id()).size();
        statements.update(
                "insert into bank_statement_acceptance (statement_id, person_id, staff_id, said_at) values (?, ?, ?, ?)",
                statement.id(),
                by.person().value(),
                by.staff(),
                now);
        facts.append(statement.id(), FIRST_VERSION + before + 1, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(TakenStatement statement, byte[] file, FactData fact) {
        statements.update(
                ADD_STATEMENT,
                statement.id(),
                statement.place(),
                statement.sha256().bytes(),
                statement.from(),
                statement.until(),
                statement.openingYen(),
                statement.closingYen(),
                statement.follow().name(),
                statement.entries(),
                statement.matched(),
                statement.waiting(),
                statement.seenBefore(),
                seal.close("bank_statement.sealed:" + statement.id(), file),
                statement.takenBy().person().value(),
                statement.takenBy().staff(),
                statement.takenAt());
        facts.append(statement.id(), FIRST_VERSION, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void refuse(UUID statement, FactData fact) {
        facts.append(statement, FIRST_VERSION, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<ReturnEntry> alike(ReturnEntry entry) {
        return statements.query(
                ReturnRows.RETURN + ALIKE,
                row -> rows.read(row).head().entry(),
                entry.bookedOn(),
                entry.inquiry(),
                entry.amount().yen());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(BankReturn found, FactData fact) {
        ReturnHead head = found.head();
        ReturnEntry entry = head.entry();
        Optional<MatchedReturn> matched = matched(found);
        statements.update(
                ADD,
                head.id(),
                head.statement(),
                entry.inquiry(),
                entry.bookedOn(),
                entry.amount().yen(),
                SealedWords.close(seal, head.id(), entry),
                head.finding().name(),
                head.foundAt(),
                state(found),
                Statements.maybe(
                        "uuid", matched.map(known -> known.run().value()).orElse(null)),
                Statements.maybe(
                        "uuid", matched.map(known -> known.claim().value()).orElse(null)),
                Statements.maybe(
                        "uuid",
                        matched.map(known -> known.decidedBy().person().value()).orElse(null)),
                Statements.maybe(
                        "uuid", matched.map(known -> known.decidedBy().staff()).orElse(null)),
                Statements.maybe(
                        "timestamptz", matched.map(MatchedReturn::decidedAt).orElse(null)),
                head.version());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void question(UUID found, Instant dueAt, List<PaidLine> candidates) {
        statements.update("update bank_return set due_at = ? where id = ?", dueAt, found);
        statements.update(
                "insert into bank_return_candidate (return_id, claim_id) select ?, unnest(?)",
                found,
                Statements.column("uuid", candidates, line -> line.claim().value()));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(BankReturn moved, FactData fact) {
        ReturnHead head = moved.head();
        Optional<MatchedReturn> matched = matched(moved);
        Optional<Proposal> proposal = proposal(moved);
        Optional<Actor> decider = decider(moved);
        requireOne(statements.update(
                SAVE,
                state(moved),
                maybe(proposal.flatMap(said -> said.verdict().claim()).map(ClaimId::value)),
                Statements.maybe(
                        "varchar", proposal.map(said -> said.verdict().note()).orElse(null)),
                maybe(proposal.map(said -> said.by().person().value())),
                maybe(proposal.map(said -> said.by().staff())),
                Statements.maybe("timestamptz", proposal.map(Proposal::at).orElse(null)),
                maybe(matched.map(known -> known.run().value())),
                maybe(matched.map(known -> known.claim().value())),
                matched.map(known -> known.fee().yen()).orElse(0L),
                maybe(decider.map(actor -> actor.person().value())),
                maybe(decider.map(Actor::staff)),
                Statements.maybe("timestamptz", decidedAt(moved)),
                head.version(),
                head.id(),
                head.version() - 1));
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(ReturnHead head, FactData fact) {
        requireOne(statements.update(
                "update bank_return set version = ? where id = ? and version = ?",
                head.version(),
                head.id(),
                head.version() - 1));
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public Optional<BankReturn> find(UUID id) {
        return statements.first(ReturnRows.RETURN + "where id = ?", rows::read, id);
    }

    /** Locked first and read in a second statement: a lock that was waited for shows an older snapshot. */
    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<BankReturn> lock(UUID id) {
        statements.first("select 1 from bank_return where id = ? for update", row -> true, id);
        return find(id);
    }

    @Override
    @Transactional
    public List<BankReturn> list(Optional<Boolean> waiting, Optional<Place> after, int limit) {
        Object only = Statements.maybe("bool", waiting.orElse(null));
        Object at = Statements.maybe("timestamptz", after.map(Place::foundAt).orElse(null));
        if (waiting.equals(Optional.of(true))) {
            return statements.query(
                    ReturnRows.RETURN + WAITING, rows::read, at, at, maybe(after.map(Place::id)), limit);
        }
        return statements.query(
                ReturnRows.RETURN + LISTED, rows::read, only, only, at, at, maybe(after.map(Place::id)), limit);
    }

    private static Object maybe(Optional<UUID> id) {
        return Statements.maybe("uuid", id.orElse(null));
    }

    private static String state(BankReturn found) {
        if (found instanceof WaitingReturn) {
            return "WAITING";
        }
        return found instanceof MatchedReturn ? "MATCHED" : "NOT_OURS";
    }

    private static Optional<MatchedReturn> matched(BankReturn found) {
        return found instanceof MatchedReturn matched ? Optional.of(matched) : Optional.empty();
    }

    private static Optional<Proposal> proposal(BankReturn found) {
        if (found instanceof WaitingReturn waiting) {
            return waiting.proposal();
        }
        return found instanceof ForeignReturn foreign
                ? Optional.of(foreign.proposal())
                : ((MatchedReturn) found).proposal();
    }

    private static Optional<Actor> decider(BankReturn found) {
        if (found instanceof ForeignReturn foreign) {
            return Optional.of(foreign.decidedBy());
        }
        return matched(found).map(MatchedReturn::decidedBy);
    }

    private static Object decidedAt(BankReturn found) {
        if (found instanceof ForeignReturn foreign) {
            return foreign.decidedAt();
        }
        return matched(found).map(MatchedReturn::decidedAt).orElse(null);
    }

    private static void requireOne(int moved) {
        if (moved != 1) {
            throw new IllegalStateException("a return was moved that is not held");
        }
    }
}
