package dev.sekisho.compensation.claim.jdbc;

import dev.sekisho.compensation.claim.AskedPayees;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.claim.Payable.BankWord;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.kernel.event.compensation.CompensationCredited;
import dev.sekisho.kernel.event.compensation.CompensationPaid;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Many claims in few statements: a run of thousands must fit into one transaction. */
@ApplicationScoped
class JdbcPayableClaims implements PayableClaims {

    /**
     * A case that was closed as own use since its claim was approved pays nothing. Whoever merely points to a claim, as its
     * tasks do, does not hold it back from a run.
     */
    private static final String LOCK = """
            select c.id from claim c
            cross join lateral (
                select k.outcome, k.checked_at from payee_check k
                where k.claim_id = c.id and k.revision = c.revision order by k.place desc limit 1) said
            where c.state = 'APPROVED' and claim_charges_amiss(c.id, c.revision) = 0 and said.checked_at >= ?
              and (said.outcome = 'EQUAL' or ? and said.outcome = 'BANK_CANNOT')
            order by c.number limit ? for no key update of c skip locked
            """;

    private static final String READ = """
            select c.id, c.number, c.revision, claim_due(c.id, c.revision) as owed_yen, r.sealed, said.outcome, said.checked_at
            from claim c join claim_revision r on r.claim_id = c.id and r.revision = c.revision
            left join lateral (
                select k.outcome, k.checked_at from payee_check k
                where k.claim_id = c.id and k.revision = c.revision order by k.place desc limit 1) said on true
            where c.id = any (?) and c.state = 'APPROVED'
            order by c.number
            """;

    private static final String ENTER =
            "update claim set state = 'IN_PAYMENT', run_id = ? where id = any (?) and state = 'APPROVED'";

    private static final String LEAVE =
            "update claim set state = 'APPROVED', run_id = null where run_id = ? and state = 'IN_PAYMENT'";

    private static final String LOCK_OF_BANK = """
            select c.id, c.number from claim c
            where c.state = 'APPROVED' and c.number > ? and claim_charges_amiss(c.id, c.revision) = 0
              and not exists (
                select 1 from claim_charge h
                join confirmed_charge k on k.case_id = h.case_id and k.charge_id = h.charge_id
                where h.claim_id = c.id and h.revision = c.revision and k.bank_code <> ?)
            order by c.number limit ? for no key update of c skip locked
            """;

    private static final String ENTER_LUMP_SUM =
            "update claim set state = 'IN_PAYMENT', lump_sum_id = ? where id = any (?) and state = 'APPROVED'";

    private static final String LEAVE_LUMP_SUM = "update claim set state = 'APPROVED', lump_sum_id = null"
            + " where lump_sum_id = ? and state = 'IN_PAYMENT'";

    private static final String LINES = """
            select c.id, c.number, l.revision, l.amount_yen as owed_yen, r.sealed, null as outcome
            from lump_sum_line l
            join claim c on c.id = l.claim_id
            join claim_revision r on r.claim_id = l.claim_id and r.revision = l.revision
            where l.lump_sum_id = ? order by c.number
            """;

    private static final String CREDITED = """
            update claim c set state = 'PAID', version = c.version + 1
            from fraud_case f, lump_sum_line l
            where f.id = c.case_id and l.claim_id = c.id and l.lump_sum_id = c.lump_sum_id
              and c.lump_sum_id = ? and c.id = any (?) and c.state = 'IN_PAYMENT'
            returning c.id, c.version, f.number as case_number, l.amount_yen as owed_yen
            """;

    private static final String SETTLE_LOCK = """
            select c.id from claim c join payment_run r on r.id = c.run_id
            where c.state = 'IN_PAYMENT' and r.state = 'CONFIRMED'
            order by c.number limit ? for no key update of c skip locked
            """;

    private static final String SETTLE =
            "update claim set state = 'PAID', version = version + 1 where id = any (?) and state = 'IN_PAYMENT'";

    private static final String SETTLED = """
            select c.id, c.version, c.run_id, f.number as case_number, l.amount_yen as owed_yen
            from claim c
            join fraud_case f on f.id = c.case_id
            join payment_line l on l.claim_id = c.id and l.run_id = c.run_id
            where c.id = any (?)
            """;

    private final Statements statements;
    private final Seal seal;
    private final FactLog facts;

    JdbcPayableClaims(Statements statements, Seal seal, FactLog facts) {
        this.statements = statements;
        this.seal = seal;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Payable> take(int limit, AskedPayees payees) {
        List<UUID> locked = statements.query(LOCK, JdbcPayableClaims::id, payees.since(), payees.unchecked(), limit);
        // A bank may have been asked again since.
        return statements.query(READ, this::payable, locked).stream()
                .filter(payees::allow)
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void enter(RunId run, List<Payable> taken) {
        List<UUID> ids = taken.stream().map(payable -> payable.claim().value()).toList();
        if (statements.update(ENTER, run.value(), ids) != taken.size()) {
            throw new IllegalStateException("a claim was to be paid that is not locked");
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void leave(RunId run) {
        statements.update(LEAVE, run.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Payable> take(BankCode bank, int limit) {
        List<Payable> taken = new ArrayList<>();
        List<Numbered> locked = lock(bank, 0, limit);
        while (!locked.isEmpty() && taken.size() < limit) {
            statements
                    .query(
                            READ,
                            this::payable,
                            locked.stream().map(Numbered::claim).toList())
                    .stream()
                    .filter(payable -> payable.payee().bank().equals(bank))
                    .limit(limit - taken.size())
                    .forEach(taken::add);
            locked = lock(bank, locked.get(locked.size() - 1).number(), limit);
        }
        return taken;
    }

    /** Where a payee is, is sealed: those of other banks are known when they are read, and the next ones are looked at. */
    private List<Numbered> lock(BankCode bank, long after, int limit) {
        return statements.query(
                LOCK_OF_BANK, row -> new Numbered(id(row), row.number("number")), after, bank.value(), limit);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void enter(LumpSumId lumpSum, List<Payable> taken) {
        List<UUID> ids = taken.stream().map(payable -> payable.claim().value()).toList();
        if (statements.update(ENTER_LUMP_SUM, lumpSum.value(), ids) != taken.size()) {
            throw new IllegalStateException("a claim was to be credited that is not locked");
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void leave(LumpSumId lumpSum) {
        statements.update(LEAVE_LUMP_SUM, lumpSum.value());
    }

    @Override
    @Transactional
    public List<Payable> of(LumpSumId lumpSum) {
        return statements.query(LINES, this::payable, lumpSum.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void credited(LumpSumId lumpSum, Set<ClaimId> claims, PersonId saidBy) {
        for (Moved moved : move(CREDITED, lumpSum, claims)) {
            facts.append(
                    moved.claim(),
                    moved.version(),
                    new CompensationCredited(
                            moved.claim(), moved.caseNumber(), lumpSum.value(), moved.yen(), saidBy.value()));
        }
    }

    private List<Moved> move(String sql, LumpSumId lumpSum, Set<ClaimId> claims) {
        List<UUID> ids = claims.stream().map(ClaimId::value).sorted().toList();
        List<Moved> moved = statements.query(sql, JdbcPayableClaims::moved, lumpSum.value(), ids);
        if (moved.size() != ids.size()) {
            throw new IllegalStateException("a bank spoke of a claim that is not on its list");
        }
        return moved;
    }

    @Override
    @Transactional
    public int settle(int limit) {
        List<UUID> ids = statements.query(SETTLE_LOCK, JdbcPayableClaims::id, limit);
        if (ids.isEmpty()) {
            return 0;
        }
        statements.update(SETTLE, ids);
        for (Settled settled : statements.query(SETTLED, JdbcPayableClaims::settled, ids)) {
            facts.append(settled.fact().claimId(), settled.version(), settled.fact());
        }
        return ids.size();
    }

    private Payable payable(Row row) throws SQLException {
        UUID id = id(row);
        int revision = row.result().getInt("revision");
        return new Payable(
                new ClaimId(id),
                row.result().getLong("number"),
                revision,
                Money.yen(row.result().getLong("owed_yen")),
                SealedContent.open(seal, id, revision, row.result().getBytes("sealed"))
                        .payee(),
                word(row));
    }

    private static Optional<BankWord> word(Row row) throws SQLException {
        String outcome = row.text("outcome");
        boolean cannot = "BANK_CANNOT".equals(outcome);
        return cannot || "EQUAL".equals(outcome)
                ? Optional.of(new BankWord(cannot, row.instant("checked_at")))
                : Optional.empty();
    }

    private static Settled settled(Row row) throws SQLException {
        return new Settled(
                row.result().getLong("version"),
                new CompensationPaid(
                        id(row),
                        row.result().getString("case_number"),
                        row.result().getObject("run_id", UUID.class),
                        row.result().getLong("owed_yen")));
    }

    private static Moved moved(Row row) throws SQLException {
        return new Moved(id(row), row.number("version"), row.text("case_number"), row.number("owed_yen"));
    }

    private static UUID id(Row row) throws SQLException {
        return row.result().getObject("id", UUID.class);
    }

    /** A claim in its place. */
    private record Numbered(UUID claim, long number) {}

    /** A claim after the bank's word. */
    private record Moved(UUID claim, long version, String caseNumber, long yen) {}

    /** A claim's version after it was paid, and the fact that says so. */
    private record Settled(long version, CompensationPaid fact) {}
}
