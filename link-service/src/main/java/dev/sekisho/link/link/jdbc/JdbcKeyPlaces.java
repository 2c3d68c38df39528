package dev.sekisho.link.link.jdbc;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.link.KeyPlace;
import dev.sekisho.link.link.KeyPlaces;
import dev.sekisho.link.link.KeyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The keys' places in PostgreSQL. The name of a column never comes from outside: a place is one of two. */
@ApplicationScoped
class JdbcKeyPlaces implements KeyPlaces {

    /** The same number stands in the trigger of bank_account, which shares the lock. */
    private static final String LOCK = "select pg_advisory_xact_lock(1179668052)";

    private static final String COLUMNS =
            "select id, coalesce(place, 0) as place, state, since, reached, version from fingerprint_key";
    private static final String TRY = COLUMNS + " where id = ? for update skip locked";
    private static final String SAVE = """
            insert into fingerprint_key (id, place, state, since, reached, version) values (?, nullif(?, 0), ?, ?, ?, ?)
            on conflict (id) do update set place = excluded.place, state = excluded.state, since = excluded.since,
                reached = excluded.reached, version = excluded.version
            """;
    private static final String REACHED = "update fingerprint_key set reached = ? where id = ?";
    private static final String ANY = "select exists (select from bank_account) as found";
    private static final String ANY_LACKING = "select exists (select from bank_account where %s is null) as found";
    private static final String LACKING =
            "select id from bank_account where id > ? and %s is null order by id limit ? for update";
    private static final String ENTER = "update bank_account set %s = ? where id = ?";
    private static final String CLEAR = """
            update bank_account set %1$s = null
            where id in (select id from bank_account where id > ? and %1$s is not null order by id limit ? for update)
            returning id
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcKeyPlaces(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<KeyPlace> lockAll() {
        statements.query(LOCK, row -> true);
        return all();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<KeyPlace> tryLock(String key) {
        return statements.first(TRY, JdbcKeyPlaces::read, key);
    }

    @Override
    @Transactional
    public List<KeyPlace> all() {
        return statements.query(COLUMNS, JdbcKeyPlaces::read);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(KeyPlace moved) {
        statements.update(
                SAVE,
                moved.key(),
                moved.place(),
                moved.state().name(),
                moved.since(),
                moved.reached().value(),
                moved.version());
        facts.append(moved.id(), moved.version(), moved.moved());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void reached(KeyPlace place) {
        statements.update(REACHED, place.reached().value(), place.key());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean anyAccount() {
        return found(ANY);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean anyLacking(int place) {
        return found(at(ANY_LACKING, place));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<BankAccountId> lacking(int place, BankAccountId after, int limit) {
        return statements.query(at(LACKING, place), row -> new BankAccountId(row.id("id")), after.value(), limit);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void enter(BankAccountId account, int place, Fingerprint fingerprint) {
        statements.update(at(ENTER, place), fingerprint.bytes(), account.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<BankAccountId> clear(int place, BankAccountId after, int limit) {
        // as text UUIDs sort as PostgreSQL sorts them, as Java's numbers they do not
        return statements.query(at(CLEAR, place), row -> row.id("id"), after.value(), limit).stream()
                .max(java.util.Comparator.comparing(Object::toString))
                .map(BankAccountId::new);
    }

    private boolean found(String sql) {
        return statements.first(sql, row -> row.flag("found")).orElseThrow();
    }

    private static String at(String sql, int place) {
        return String.format(sql, place == 1 ? "fingerprint" : "fingerprint_2");
    }

    private static KeyPlace read(Row row) throws SQLException {
        return new KeyPlace(
                row.text("id"),
                Math.toIntExact(row.number("place")),
                KeyState.valueOf(row.text("state")),
                row.instant("since"),
                new BankAccountId(row.id("reached")),
                row.number("version"));
    }
}
