package dev.sekisho.charge.merchant.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.merchant.CategoryFrom;
import dev.sekisho.charge.merchant.Merchant;
import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.merchant.Merchants;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Merchants with their dated categories in PostgreSQL. */
@ApplicationScoped
class JdbcMerchants implements Merchants {

    private static final String FIND = "select * from merchant where id = ?";
    private static final String PAGE =
            "select * from merchant where ?::uuid is null or id > ?::uuid order by id limit ?";
    private static final String CATEGORIES =
            "select * from merchant_category where merchant_id = any (?) order by merchant_id, number";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('merchant ' || ?::text, 0))";

    /** The version is that of the facts that follow at once; a new one has told nothing before them. */
    private static final String SAVE = """
            insert into merchant (id, name, ends_at, version) values (?, ?, ?, 0)
            on conflict (id) do update set name = excluded.name, ends_at = excluded.ends_at
            """;

    private static final String ADD_CATEGORIES = """
            insert into merchant_category (merchant_id, number, category, effective_from)
            select ?, c.number, c.category, c.since from unnest(?, ?) with ordinality as c (category, since, number)
            on conflict do nothing
            """;

    private final Statements statements;
    private final MerchantFacts facts;

    JdbcMerchants(Statements statements, MerchantFacts facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public Optional<Merchant> find(MerchantId id) {
        return read(FIND, id.value()).stream().findFirst();
    }

    @Override
    public List<Merchant> page(Optional<MerchantId> after, int most) {
        UUID last = after.map(MerchantId::value).orElse(null);
        return read(PAGE, last, last, most);
    }

    @Override
    public void lock(MerchantId id) {
        statements.query(LOCK, row -> id, id.toString());
    }

    @Override
    public void save(Merchant merchant, List<FactData> told) {
        statements.update(
                SAVE, merchant.id().value(), merchant.name(), merchant.until().orElse(null));
        statements.update(
                ADD_CATEGORIES,
                merchant.id().value(),
                column("text", merchant.categories(), one -> one.category().name()),
                column("timestamptz", merchant.categories(), CategoryFrom::from));
        facts.append(merchant.id(), told);
    }

    private List<Merchant> read(String sql, Object... values) {
        List<Head> heads = statements.query(
                sql,
                row -> new Head(new MerchantId(row.id("id")), row.text("name"), row.maybeInstant("ends_at")),
                values);
        Map<MerchantId, List<CategoryFrom>> categories = categories(heads);
        return heads.stream()
                .map(head -> new Merchant(head.id(), head.name(), categories.get(head.id()), head.until()))
                .toList();
    }

    private Map<MerchantId, List<CategoryFrom>> categories(Collection<Head> heads) {
        Map<MerchantId, List<CategoryFrom>> found = new HashMap<>();
        statements.query(
                CATEGORIES,
                row -> found.computeIfAbsent(new MerchantId(row.id("merchant_id")), id -> new ArrayList<>())
                        .add(new CategoryFrom(
                                MerchantCategory.valueOf(row.text("category")), row.instant("effective_from"))),
                column("uuid", heads, head -> head.id().value()));
        return found;
    }

    /** A merchant's own row. */
    private record Head(MerchantId id, String name, Optional<Instant> until) {}
}
