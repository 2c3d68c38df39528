package dev.sekisho.charge.wallet.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.ClosedWallet;
import dev.sekisho.charge.wallet.ClosingWallet;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Column;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Wallets in PostgreSQL; each statement takes a whole set of them. */
@ApplicationScoped
class JdbcWallets implements Wallets {

    /**
     * All of them or none: whoever held some while it made the others would wait for one who makes the same and wants
     * those, and both for ever.
     */
    private static final String LOCK = """
            select id from wallet
             where id = any (?) and (select count(*) from wallet where id = any (?)) = ?
             order by id
               for update
            """;

    private static final String OPEN =
            "insert into wallet (id) select asked from unnest(?) asked order by asked on conflict do nothing";
    private static final String READ = """
            select id, balance_yen, held_yen, last_line, version, closing,
                   array(select f.operation
                           from unnest(frozen, frozen_until) as f (operation, until)
                          where f.until is null or f.until > ?) as frozen
              from wallet
             where id = any (?)
            """;

    /** The row is as it was read, no freeze came or went since, and nothing goes below zero. */
    private static final String SAVE = """
            update wallet w
               set balance_yen = w.balance_yen + c.delta_yen, last_line = c.line_after
              from unnest(?, ?, ?, ?, ?) as c (id, delta_yen, line_before, line_after, version)
             where w.id = c.id
               and w.last_line = c.line_before
               and w.version = c.version
               and w.balance_yen + c.delta_yen >= 0
            """;

    private final Statements statements;

    JdbcWallets(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void lock(Collection<WalletId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Column asked = idsOf(Set.copyOf(ids));
        if (!locked(asked)) {
            statements.update(OPEN, asked);
            if (!locked(asked)) {
                throw new IllegalStateException("a wallet that was opened is not there");
            }
        }
    }

    @Override
    public Map<WalletId, Wallet> read(Collection<WalletId> ids, Instant now) {
        return statements.query(READ, JdbcWallets::wallet, now, idsOf(ids)).stream()
                .collect(Collectors.toMap(Wallet::id, Function.identity()));
    }

    @Override
    public Optional<Wallet> find(WalletId id, Instant now) {
        return Optional.ofNullable(read(Set.of(id), now).get(id));
    }

    @Override
    public void save(List<WalletChange> changes) {
        int saved = statements.update(
                SAVE,
                column("uuid", changes, change -> change.before().id().value()),
                column("bigint", changes, JdbcWallets::delta),
                column("bigint", changes, change -> change.before().lastLine()),
                column("bigint", changes, change -> change.after().lastLine()),
                column("bigint", changes, change -> change.before().version()));
        if (saved != changes.size()) {
            throw new IllegalStateException("a wallet is not as it was read under its lock");
        }
    }

    private boolean locked(Column asked) {
        int wanted = asked.elements().length;
        int held = statements
                .query(LOCK, row -> row.id("id"), asked, asked, wanted)
                .size();
        if (held != 0 && held != wanted) {
            throw new IllegalStateException("some wallets were locked and others not");
        }
        return held != 0;
    }

    private static Column idsOf(Collection<WalletId> ids) {
        return column("uuid", ids, WalletId::value);
    }

    private static long delta(WalletChange change) {
        return Math.subtractExact(
                change.after().balance().yen(), change.before().balance().yen());
    }

    private static Wallet wallet(Row row) throws SQLException {
        WalletId id = new WalletId(row.id("id"));
        Money balance = Money.yen(row.number("balance_yen"));
        Money held = Money.yen(row.number("held_yen"));
        long lastLine = row.number("last_line");
        long version = row.number("version");
        Set<Operation> frozen =
                row.texts("frozen").stream().map(Operation::valueOf).collect(Collectors.toSet());
        String closing = row.text("closing");
        if (!frozen.isEmpty()) {
            return new FrozenWallet(id, balance, held, lastLine, version, frozen, closing != null);
        }
        if (closing == null) {
            return new ActiveWallet(id, balance, held, lastLine, version);
        }
        return closing.equals("CLOSED")
                ? new ClosedWallet(id, balance, lastLine, version)
                : new ClosingWallet(id, balance, lastLine, version);
    }
}
