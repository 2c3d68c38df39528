package dev.sekisho.compensation.bankdebit.jdbc;

import dev.sekisho.compensation.bankdebit.BankDebit;
import dev.sekisho.compensation.bankdebit.BankDebit.Kind;
import dev.sekisho.compensation.bankdebit.BankDebits;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.zengin.StatementEntry;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.BankDebitFound;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Debits in PostgreSQL, under the advisory lock of statements. */
@ApplicationScoped
class JdbcBankDebits implements BankDebits {

    private static final String ALONE = "select pg_advisory_xact_lock(18104, 15)";

    private static final String BOOK = """
            insert into bank_debit (id, statement_id, inquiry, booked_on, amount_yen, file_id, found_at, contradicts, version)
            select ?, ?, ?, ?, ?, s.file_id, ?, s.refused, 1
            from sent_file s
            where s.total_yen = ? and s.transfer_date between ?::date - ? and ?::date
              and not exists (select 1 from bank_debit d where d.file_id = s.file_id and d.set_aside_at is null)
            order by s.refused, s.transfer_date, s.file_id limit 1
            """;

    private static final String COLUMNS =
            "d.id, d.statement_id, d.booked_on, d.amount_yen, f.kind, f.of_id, d.contradicts,"
                    + " d.found_at, d.set_aside_at, d.version";

    /** Of an interim payment that was paid by it after all there is one file, and of the others one each. */
    private static final String FROM = " from bank_debit d join sent_file f on f.file_id = d.file_id ";

    private static final String NEAR = """
            select 1 from bank_debit d where d.id = ? and (
                exists (select 1 from file_refusal r where r.file_id = d.file_id and r.person_id = ?)
                or exists (select 1 from bank_statement s where s.id = d.statement_id and s.taken_by = ?)
                or exists (select 1 from sent_file_claim p
                    join claim_revision r on r.claim_id = p.claim_id and r.revision = p.revision
                    where p.file_id = d.file_id and r.beneficiary = ?))
            """;

    private static final String LISTED = "select " + COLUMNS + ", paid.claims, paid.elsewhere" + FROM + """
            cross join lateral (
                select count(*) claims, count(*) filter (where exists (
                    select 1 from sent_file_claim o join sent_file g on g.file_id = o.file_id and not g.refused
                    where o.claim_id = p.claim_id and g.file_id <> d.file_id and g.kind = f.kind
                      and (g.kind = 'INTERIM' or exists (
                        select 1 from payment_line l where l.run_id = g.file_id and l.claim_id = o.claim_id and l.live))))
                    elsewhere
                from sent_file_claim p where p.file_id = d.file_id) paid
            where not ? or d.contradicts and d.set_aside_at is null and f.refused
            order by d.found_at desc, d.id limit ?
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcBankDebits(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void alone() {
        statements.query(ALONE, row -> true);
    }

    @Override
    @Transactional
    public boolean isTold(StatementEntry entry) {
        return statements
                .first(
                        "select 1 from bank_debit where booked_on = ? and inquiry = ? and amount_yen = ? limit 1",
                        row -> true,
                        entry.bookedOn(),
                        entry.inquiry(),
                        entry.amount().yen())
                .isPresent();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<BankDebit> book(UUID statement, StatementEntry entry, int daysBack, Instant now) {
        UUID id = UUID.randomUUID();
        statements.update(
                BOOK,
                id,
                statement,
                entry.inquiry(),
                entry.bookedOn(),
                entry.amount().yen(),
                now,
                entry.amount().yen(),
                entry.bookedOn(),
                daysBack,
                entry.bookedOn());
        Optional<BankDebit> booked = find(id);
        booked.ifPresent(debit -> facts.append(id, debit.version(), found(debit)));
        return booked;
    }

    private static BankDebitFound found(BankDebit debit) {
        return new BankDebitFound(
                debit.id(),
                debit.statement(),
                debit.bookedOn().toString(),
                debit.amount().yen(),
                debit.kind().name(),
                debit.of(),
                debit.contradicts());
    }

    @Override
    @Transactional
    public Optional<BankDebit> find(UUID id) {
        return statements.first("select " + COLUMNS + FROM + "where d.id = ?", JdbcBankDebits::read, id);
    }

    @Override
    @Transactional
    public Set<UUID> saying(UUID id) {
        return Set.copyOf(statements.query(
                "select person_id from bank_debit_word where debit_id = ?", row -> row.id("person_id"), id));
    }

    @Override
    @Transactional
    public boolean isNear(UUID id, PersonId person) {
        UUID human = person.value();
        return statements.first(NEAR, row -> true, id, human, human, human).isPresent();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void say(BankDebit debit, String note, Actor by, Instant now, FactData fact) {
        statements.update(
                "insert into bank_debit_word (debit_id, person_id, staff_id, note, said_at) values (?, ?, ?, ?, ?)",
                debit.id(),
                by.person().value(),
                by.staff(),
                note,
                now);
        save(debit, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(BankDebit debit, FactData fact) {
        save(debit, fact);
    }

    private void save(BankDebit debit, FactData fact) {
        int moved = statements.update(
                "update bank_debit set set_aside_at = ?, version = ? where id = ? and version = ?",
                Statements.maybe("timestamptz", debit.setAsideAt().orElse(null)),
                debit.version(),
                debit.id(),
                debit.version() - 1);
        if (moved != 1) {
            throw new IllegalStateException("a debit was moved that is not held");
        }
        facts.append(debit.id(), debit.version(), fact);
    }

    @Override
    @Transactional
    public List<Listed> list(boolean contradicting, int limit) {
        return statements.query(
                LISTED,
                row -> new Listed(
                        read(row), row.result().getInt("claims"), row.result().getInt("elsewhere")),
                contradicting,
                limit);
    }

    private static BankDebit read(Row row) throws SQLException {
        return new BankDebit(
                row.id("id"),
                row.id("statement_id"),
                row.date("booked_on"),
                Money.yen(row.number("amount_yen")),
                Kind.valueOf(row.text("kind")),
                row.id("of_id"),
                row.flag("contradicts"),
                row.instant("found_at"),
                row.maybeInstant("set_aside_at"),
                row.number("version"));
    }
}
