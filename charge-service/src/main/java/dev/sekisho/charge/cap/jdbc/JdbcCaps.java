package dev.sekisho.charge.cap.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.cap.CapBook;
import dev.sekisho.charge.cap.CapGuard;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.cap.CapScope;
import dev.sekisho.charge.cap.CapUse;
import dev.sekisho.charge.cap.Caps;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counters in PostgreSQL: one row each, with its days in two arrays; each statement takes a whole set of them. */
@ApplicationScoped
class JdbcCaps implements Caps {

    /** Longer than any cap looks back, so that a clock that steps back within it finds every day. */
    private static final int KEPT_DAYS = 100;

    private static final String OPEN = """
            insert into cap_counter (scope, id)
            select k.scope, k.id from unnest(?, ?) with ordinality as k (scope, id, place) order by k.place
            on conflict do nothing
            """;
    private static final String LOCK = """
            select c.id
              from cap_counter c
              join unnest(?, ?) with ordinality as k (scope, id, place) on c.scope = k.scope and c.id = k.id
             order by k.place
               for update of c
            """;
    private static final String READ = """
            select c.scope, c.id, u.day, u.yen
              from cap_counter c
              join unnest(?, ?) as k (scope, id) on c.scope = k.scope and c.id = k.id,
                   unnest(c.days, c.used_yen) as u (day, yen)
            """;

    /**
     * Adds to one day of each counter, unless a guard is broken; a day that comes to nothing loses its place.
     *
     * <p>The guard is a scalar subquery on purpose: PostgreSQL computes that anew when it finds the row changed by
     * somebody else while it waited. A {@code not exists} becomes an anti-join, which is not checked again, and let two
     * writers through.
     */
    private static final String ADD = """
            update cap_counter c
               set (days, used_yen) = (
                     select coalesce(array_agg(d.day order by d.day), '{}'),
                            coalesce(array_agg(d.yen order by d.day), '{}')
                       from (select e.day, sum(e.yen)::bigint as yen
                               from (select * from unnest(c.days, c.used_yen) as u (day, yen)
                                     union all
                                     select a.day, a.yen) e
                              where e.day >= a.day - ?
                              group by e.day) d
                      where d.yen <> 0)
              from (select k.scope, k.id, k.yen, ?::date as day from unnest(?, ?, ?) as k (scope, id, yen)) a
             where c.scope = a.scope
               and c.id = a.id
               and (select coalesce(min(g.limit_yen - a.yen - (
                            select coalesce(sum(u.yen), 0)
                              from unnest(c.days, c.used_yen) as u (day, yen)
                             where u.day >= g.since)), 0)
                      from unnest(?, ?, ?, ?) as g (scope, id, since, limit_yen)
                     where g.scope = c.scope
                       and g.id = c.id) >= 0
            """;

    /** Takes from one day of each counter that still has the day; less than nothing is refused by the table. */
    private static final String GIVE_BACK = """
            update cap_counter c
               set (days, used_yen) = (
                     select coalesce(array_agg(d.day order by d.day), '{}'),
                            coalesce(array_agg(d.yen order by d.day), '{}')
                       from (select u.day, case when u.day = a.day then u.yen - a.yen else u.yen end as yen
                               from unnest(c.days, c.used_yen) as u (day, yen)) d
                      where d.yen <> 0)
              from (select k.scope, k.id, k.yen, ?::date as day from unnest(?, ?, ?) as k (scope, id, yen)) a
             where c.scope = a.scope
               and c.id = a.id
               and a.day = any (c.days)
            """;

    private final Statements statements;

    JdbcCaps(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void lock(Collection<CapKey> keys) {
        Collection<CapKey> ordered = new TreeSet<>(keys);
        if (locked(ordered) < ordered.size()) {
            statements.update(OPEN, scopes(ordered), ids(ordered));
            locked(ordered);
        }
    }

    @Override
    public CapBook read(Collection<CapKey> keys) {
        return CapBook.of(statements.query(READ, JdbcCaps::use, scopes(keys), ids(keys)));
    }

    @Override
    public void add(LocalDate day, List<CapUse> uses, List<CapGuard> guards) {
        Map<CapKey, Money> sums = sums(uses);
        int added = statements.update(
                ADD,
                KEPT_DAYS,
                day,
                scopes(sums.keySet()),
                ids(sums.keySet()),
                column("bigint", sums.values(), Money::yen),
                column("text", guards, guard -> guard.key().scope().name()),
                column("uuid", guards, guard -> guard.key().id()),
                column("date", guards, CapGuard::since),
                column("bigint", guards, guard -> guard.limit().yen()));
        if (added != sums.size()) {
            throw new IllegalStateException("a cap is not as it was read under its lock");
        }
    }

    @Override
    public void giveBack(LocalDate day, List<CapUse> uses) {
        Map<CapKey, Money> sums = sums(uses);
        statements.update(
                GIVE_BACK, day, scopes(sums.keySet()), ids(sums.keySet()), column("bigint", sums.values(), Money::yen));
    }

    private int locked(Collection<CapKey> ordered) {
        return statements
                .query(LOCK, row -> row.id("id"), scopes(ordered), ids(ordered))
                .size();
    }

    private static Map<CapKey, Money> sums(List<CapUse> uses) {
        Map<CapKey, Money> sums = new TreeMap<>();
        uses.forEach(use -> sums.merge(use.key(), use.amount(), Money::plus));
        return sums;
    }

    private static Statements.Column scopes(Collection<CapKey> keys) {
        return column("text", keys, key -> key.scope().name());
    }

    private static Statements.Column ids(Collection<CapKey> keys) {
        return column("uuid", keys, CapKey::id);
    }

    private static CapUse use(Row row) throws SQLException {
        return new CapUse(
                new CapKey(CapScope.valueOf(row.text("scope")), row.id("id")),
                row.date("day"),
                Money.yen(row.number("yen")));
    }
}
