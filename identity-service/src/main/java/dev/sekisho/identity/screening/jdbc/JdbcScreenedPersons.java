package dev.sekisho.identity.screening.jdbc;

import dev.sekisho.identity.screening.ScreenedPersons;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was asked about, in PostgreSQL; the accounts themselves are read only. */
@ApplicationScoped
class JdbcScreenedPersons implements ScreenedPersons {

    private static final String PAGE = """
            select account_id, person_id, proof_id from account
            where person_id is not null and ended_at is null and (?::uuid is null or account_id > ?) order by account_id limit ?
            """;
    private static final String STRAGGLERS = """
            select a.account_id, a.person_id, a.proof_id from screened_account s join account a using (account_id)
            where s.epoch < ? and a.person_id is not null and a.ended_at is null order by s.epoch, s.account_id limit ?
            """;
    private static final String SCREENED = """
            insert into screened_account (account_id, person_id, epoch, screened_at)
            select n.account_id, n.person_id, ?, ? from unnest(?::uuid[], ?::uuid[]) as n (account_id, person_id)
            on conflict (account_id) do update
                set person_id = excluded.person_id, epoch = excluded.epoch, screened_at = excluded.screened_at
                where screened_account.epoch <= excluded.epoch
            """;
    private static final String OF_PERSON = "select account_id from account where person_id = ? order by account_id";
    private static final String HELD_BY = "select account_id from account_hold where hold_id = ? order by account_id";
    private static final String COVERAGE = """
            select (select count(*) from screened_account where epoch >= ?) as screened,
                (select count(*) from account where person_id is not null and ended_at is null) as persons
            """;

    private final Statements statements;

    JdbcScreenedPersons(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Candidate> page(Optional<AccountId> after, int limit) {
        UUID last = after.map(AccountId::value).orElse(null);
        return statements.query(PAGE, JdbcScreenedPersons::candidate, last, last, limit);
    }

    @Override
    public List<Candidate> stragglers(long epoch, int limit) {
        return statements.query(STRAGGLERS, JdbcScreenedPersons::candidate, epoch, limit);
    }

    @Override
    public void screened(Collection<Candidate> persons, long epoch, Instant at) {
        if (persons.isEmpty()) {
            return;
        }
        statements.update(
                SCREENED,
                epoch,
                at,
                Statements.column("uuid", persons, person -> person.account().value()),
                Statements.column("uuid", persons, person -> person.person().value()));
    }

    @Override
    public List<AccountId> accountsOf(PersonId person) {
        return statements.query(OF_PERSON, row -> new AccountId(row.id("account_id")), person.value());
    }

    @Override
    public List<AccountId> heldBy(UUID hit) {
        return statements.query(HELD_BY, row -> new AccountId(row.id("account_id")), hit);
    }

    @Override
    public Coverage coverage(long epoch) {
        return statements
                .first(
                        COVERAGE,
                        row -> {
                            long screened = row.number("screened");
                            return new Coverage(screened, Math.max(0, row.number("persons") - screened));
                        },
                        epoch)
                .orElseThrow();
    }

    private static Candidate candidate(Statements.Row row) throws SQLException {
        return new Candidate(
                new AccountId(row.id("account_id")), new PersonId(row.id("person_id")), row.id("proof_id"));
    }
}
