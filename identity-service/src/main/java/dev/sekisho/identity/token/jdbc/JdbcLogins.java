package dev.sekisho.identity.token.jdbc;

import dev.sekisho.identity.token.Logins;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.AuthenticationRefused;
import dev.sekisho.kernel.event.identity.TokenIssued;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sign-ins in PostgreSQL: one row for an address, known or not, and one statement for each count. */
@ApplicationScoped
class JdbcLogins implements Logins {

    private static final String TAKE = """
            insert into login (login_id, address_hash, tries, window_from, version)
            values (?, ?, 1, ?, 0)
            on conflict (address_hash) do update set
                tries = case when login.window_from <= ? then 1 else login.tries + 1 end,
                window_from = case when login.window_from <= ? then excluded.window_from else login.window_from end
            where login.tries < ? or login.window_from <= ?
            returning login_id
            """;
    private static final String GIVE_BACK = "update login set tries = greatest(0, tries - 1) where address_hash = ?";
    private static final String SUCCEEDED =
            "update login set tries = 0, version = version + 1 where address_hash = ? returning login_id, version";
    private static final String REFUSED =
            "update login set version = version + 1 where address_hash = ? returning login_id, version";

    private final Statements statements;
    private final FactLog facts;
    private final Transaction transaction;

    JdbcLogins(Statements statements, FactLog facts, Transaction transaction) {
        this.statements = statements;
        this.facts = facts;
        this.transaction = transaction;
    }

    @Override
    public Try take(String addressHash, TokenRules rules, Instant now) {
        Instant since = now.minus(rules.window());
        Optional<UUID> taken = transaction.outside(() -> statements.first(
                TAKE,
                row -> row.id("login_id"),
                UUID.randomUUID(),
                addressHash,
                now,
                since,
                since,
                rules.attempts(),
                since));
        return taken.isEmpty() ? Try.NONE_LEFT : Try.TAKEN;
    }

    @Override
    public void giveBack(String addressHash) {
        transaction.outside(() -> statements.update(GIVE_BACK, addressHash));
    }

    @Override
    public void succeeded(String addressHash, TokenIssued fact) {
        append(SUCCEEDED, addressHash, fact);
    }

    @Override
    public void refused(String addressHash, AuthenticationRefused fact) {
        append(REFUSED, addressHash, fact);
    }

    private void append(String statement, String addressHash, FactData fact) {
        Head head = statements
                .first(statement, row -> new Head(row.id("login_id"), row.number("version")), addressHash)
                .orElseThrow();
        facts.append(head.login(), head.version(), fact);
    }

    /** The row and the version of the fact that comes next. */
    private record Head(UUID login, long version) {}
}
