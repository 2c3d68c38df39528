package dev.sekisho.charge.merchant.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.merchant.Merchant;
import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.merchant.Merchants;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Merchants in PostgreSQL. */
@ApplicationScoped
class JdbcMerchants implements Merchants {

    private static final String FIND = "select * from merchant where id = ?";
    private static final String FIND_ALL = "select * from merchant where id = any (?)";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('merchant ' || ?::text, 0))";
    private static final String SAVE = """
            insert into merchant (id, name, category, version) values (?, ?, ?, ?)
            on conflict (id) do update
               set name = excluded.name, category = excluded.category, version = excluded.version
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcMerchants(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public Optional<Merchant> find(MerchantId id) {
        return statements.query(FIND, JdbcMerchants::merchant, id.value()).stream()
                .findFirst();
    }

    @Override
    public Map<MerchantId, Merchant> find(Collection<MerchantId> ids) {
        return statements.query(FIND_ALL, JdbcMerchants::merchant, column("uuid", ids, MerchantId::value)).stream()
                .collect(Collectors.toMap(Merchant::id, Function.identity()));
    }

    @Override
    public void lock(MerchantId id) {
        statements.query(LOCK, row -> id, id.toString());
    }

    @Override
    public void save(Merchant merchant) {
        statements.update(
                SAVE,
                merchant.id().value(),
                merchant.name(),
                merchant.category().name(),
                merchant.version());
        facts.append(merchant.id().value(), merchant.version(), merchant.fact());
    }

    private static Merchant merchant(Row row) throws SQLException {
        return new Merchant(
                new MerchantId(row.id("id")),
                row.text("name"),
                MerchantCategory.valueOf(row.text("category")),
                row.number("version"));
    }
}
