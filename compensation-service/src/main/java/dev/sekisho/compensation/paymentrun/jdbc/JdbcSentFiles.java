package dev.sekisho.compensation.paymentrun.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.paymentrun.NotTaken;
import dev.sekisho.compensation.paymentrun.SentFiles;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Files that have left, in PostgreSQL, under the same advisory lock as statements. */
@ApplicationScoped
class JdbcSentFiles implements SentFiles {

    private static final String ALONE = "select pg_advisory_xact_lock(18104, 15)";

    private static final String PAYS = """
            select 1 from sent_file_claim p
            join claim_revision r on r.claim_id = p.claim_id and r.revision = p.revision
            where p.file_id = ? and r.beneficiary = ? limit 1
            """;

    /** The last day of a statement may go on in the next one. */
    private static final String TOLD = """
            select 1 from bank_statement s
            where s.from_day <= ? and s.until_day > ? and (s.follow <> 'OUT_OF_LINE'
                or (select count(*) from bank_statement_acceptance a where a.statement_id = s.id) > 1)
            limit 1
            """;

    private static final String SAYING = "select person_id from file_refusal"
            + " where file_id = ? and coalesce(bank_reference, '') = coalesce(?::text, '')";

    private static final String SAY =
            "insert into file_refusal (file_id, person_id, staff_id, bank_reference, note, said_at)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private final Statements statements;

    JdbcSentFiles(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void alone() {
        statements.query(ALONE, row -> true);
    }

    @Override
    @Transactional
    public boolean pays(UUID file, PersonId person) {
        return statements.first(PAYS, row -> true, file, person.value()).isPresent();
    }

    @Override
    @Transactional
    public boolean isDebited(UUID file) {
        return statements
                .first("select 1 from bank_debit where file_id = ? and set_aside_at is null", row -> true, file)
                .isPresent();
    }

    @Override
    @Transactional
    public boolean isTold(LocalDate day) {
        return statements.first(TOLD, row -> true, day, day).isPresent();
    }

    @Override
    @Transactional
    public Set<UUID> saying(UUID file, Optional<String> bankReference) {
        return Set.copyOf(statements.query(
                SAYING, row -> row.id("person_id"), file, Statements.maybe("text", bankReference.orElse(null))));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void say(UUID file, NotTaken said, Actor by, Instant now) {
        statements.update(
                SAY,
                file,
                by.person().value(),
                by.staff(),
                Statements.maybe("text", said.bankReference().orElse(null)),
                said.note(),
                now);
    }
}
