package dev.sekisho.identity.code.jdbc;

import dev.sekisho.identity.code.Budget;
import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.identity.code.CodePurpose;
import dev.sekisho.identity.code.CodeRules;
import dev.sekisho.identity.code.Codes;
import dev.sekisho.identity.code.StoredCode;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Codes in PostgreSQL; each count is one statement that checks its own limit under the row's lock. */
@ApplicationScoped
class JdbcCodes implements Codes {

    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);

    private final Statements statements;
    private final Transaction transaction;

    JdbcCodes(Statements statements, Transaction transaction) {
        this.statements = statements;
        this.transaction = transaction;
    }

    @Override
    public Series series(CodeBinding binding, CodeRules rules, Instant now) {
        long tries = statements
                .first(
                        CodeSql.OPEN_SERIES,
                        row -> row.number("tries"),
                        binding.subject(),
                        purpose(binding),
                        now.minus(rules.lock()))
                .orElseThrow();
        return tries < rules.attempts() ? Series.OPEN : Series.LOCKED;
    }

    @Override
    public boolean isClosed(CodeBinding binding, String recipient, CodeRules rules, Instant now) {
        return statements
                .first(
                        CodeSql.CLOSED,
                        row -> row.flag("closed"),
                        binding.subject(),
                        purpose(binding),
                        rules.attempts(),
                        now.minus(rules.lock()),
                        recipient,
                        now.minus(rules.recipientWindow()),
                        rules.perRecipient())
                .orElseThrow();
    }

    @Override
    public Share takeShare(String recipient, CodeRules rules, Instant now) {
        Instant since = now.minus(rules.recipientWindow());
        return taken(CodeSql.TAKE_SHARE, "recipient", recipient, now, since, since, rules.perRecipient());
    }

    @Override
    public Share takeBudget(Budget budget, int wanted, Instant now) {
        Instant since = now.minus(budget.limit().window());
        int before = budget.limit().most() - wanted;
        return taken(CodeSql.TAKE_BUDGET, "taken", budget.key(), wanted, now, since, since, before, since);
    }

    @Override
    public Tries tried(String site, boolean failed, Duration window, Instant now) {
        Instant since = now.minus(window);
        return statements
                .first(CodeSql.TRIED, JdbcCodes::tries, site, failed ? 1 : 0, now, since, since, since)
                .orElseThrow();
    }

    @Override
    public Optional<Instant> lastIssued(CodeBinding binding) {
        return statements
                .first(
                        CodeSql.LAST_ISSUED,
                        row -> row.maybeInstant("issued_at"),
                        binding.subject(),
                        purpose(binding),
                        binding.thing())
                .orElseThrow();
    }

    @Override
    public void replace(StoredCode code) {
        CodeBinding binding = code.binding();
        Instant forgotten = code.issuedAt().minus(KEPT_AFTER_END);
        statements.update(
                CodeSql.SUPERSEDE,
                binding.subject(),
                purpose(binding),
                forgotten,
                code.issuedAt(),
                binding.subject(),
                purpose(binding),
                binding.thing(),
                forgotten);
        statements.update(
                CodeSql.INSERT,
                code.codeId(),
                binding.subject(),
                binding.session(),
                purpose(binding),
                binding.thing(),
                code.hash(),
                code.issuedAt(),
                code.expiresAt());
    }

    @Override
    public Optional<StoredCode> standing(CodeBinding binding) {
        return statements.first(
                CodeSql.STANDING,
                JdbcCodes::code,
                binding.subject(),
                binding.session(),
                purpose(binding),
                binding.thing());
    }

    @Override
    public Share takeAttempt(CodeBinding binding, CodeRules rules, Instant now) {
        return transaction.outside(
                () -> taken(CodeSql.TAKE_ATTEMPT, "tries", now, binding.subject(), purpose(binding), rules.attempts()));
    }

    @Override
    public Share use(StoredCode code, Instant now) {
        return taken(CodeSql.USE, "subject", now, code.codeId());
    }

    @Override
    public void undelivered(UUID codeId) {
        statements.update(CodeSql.UNDELIVERED, codeId);
    }

    /** Nothing comes back where the limit of the statement was reached. */
    private Share taken(String sql, String returned, Object... values) {
        return statements.first(sql, row -> row.text(returned), values).isPresent() ? Share.TAKEN : Share.NONE_LEFT;
    }

    private static String purpose(CodeBinding binding) {
        return binding.purpose().name();
    }

    private static Tries tries(Row row) throws SQLException {
        return new Tries((int) row.number("tries"), (int) row.number("failed"));
    }

    private static StoredCode code(Row row) throws SQLException {
        CodeBinding binding = new CodeBinding(
                row.text("subject"), row.id("session_id"), CodePurpose.valueOf(row.text("purpose")), row.text("thing"));
        return new StoredCode(
                row.id("code_id"),
                binding,
                row.text("code_hash"),
                row.instant("issued_at"),
                row.instant("expires_at"),
                row.maybeInstant("used_at").isPresent(),
                row.flag("undelivered"));
    }
}
