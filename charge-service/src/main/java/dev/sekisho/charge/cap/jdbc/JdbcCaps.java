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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /** All of them or none, as wallets are. */
    private static final String LOCK = """
            select c.id
              from cap_counter c
              join unnest(?, ?) with ordinality as k (scope, id, place) on c.scope = k.scope and c.id = k.id
             where ? = (select count(*)
                          from cap_counter c
                          join unnest(?, ?) as k (scope, id) on c.scope = k.scope and c.id = k.id)
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
     * writers through. Each counter comes with the places of its own guards in two arrays: to look through all guards for
     * each counter would cost the square of a batch. Their slices are unnested: of a series between two values PostgreSQL
     * expects a thousand rows, and reads every counter there is rather than look so often by the key.
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
              from (select k.*, g.day, g.since, g.limit_yen
                      from unnest(?, ?, ?, ?, ?) as k (scope, id, yen, first_guard, last_guard),
                           (select ?::date, ?::date[], ?::bigint[]) as g (day, since, limit_yen)) a
             where c.scope = a.scope
               and c.id = a.id
               and (select coalesce(min(guard.limit_yen - a.yen - (
                            select coalesce(sum(u.yen), 0)
                              from unnest(c.days, c.used_yen) as u (day, yen)
                             where u.day >= guard.since)), 0)
                      from unnest(a.since[a.first_guard:a.last_guard], a.limit_yen[a.first_guard:a.last_guard])
                               as guard (since, limit_yen)) >= 0
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
        if (keys.isEmpty()) {
            return;
        }
        Collection<CapKey> ordered = new TreeSet<>(keys);
        if (!locked(ordered)) {
            statements.update(OPEN, scopes(ordered), ids(ordered));
            if (!locked(ordered)) {
                throw new IllegalStateException("a counter that was opened is not there");
            }
        }
    }

    @Override
    public CapBook read(Collection<CapKey> keys) {
        return CapBook.of(statements.query(READ, JdbcCaps::use, scopes(keys), ids(keys)));
    }

    @Override
    public void add(LocalDate day, List<CapUse> uses, List<CapGuard> guards) {
        Map<CapKey, Money> sums = sums(uses);
        Map<CapKey, List<CapGuard>> ofKeys = guards.stream().collect(Collectors.groupingBy(CapGuard::key));
        List<CapGuard> inOrder = new ArrayList<>();
        List<Counted> counted = new ArrayList<>();
        sums.forEach((key, yen) -> {
            int first = inOrder.size() + 1;
            inOrder.addAll(ofKeys.getOrDefault(key, List.of()));
            counted.add(new Counted(yen, first, inOrder.size()));
        });
        int added = statements.update(
                ADD,
                KEPT_DAYS,
                scopes(sums.keySet()),
                ids(sums.keySet()),
                column("bigint", counted, counter -> counter.amount().yen()),
                column("integer", counted, Counted::firstGuard),
                column("integer", counted, Counted::lastGuard),
                day,
                column("date", inOrder, CapGuard::since),
                column("bigint", inOrder, guard -> guard.limit().yen()));
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

    private boolean locked(Collection<CapKey> ordered) {
        Statements.Column scopes = scopes(ordered);
        Statements.Column ids = ids(ordered);
        int held = statements
                .query(LOCK, row -> row.id("id"), scopes, ids, ordered.size(), scopes, ids)
                .size();
        if (held != 0 && held != ordered.size()) {
            throw new IllegalStateException("some counters were locked and others not");
        }
        return held != 0;
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

    /** What is added to one counter, and the places of its guards, from 1 on. */
    private record Counted(Money amount, int firstGuard, int lastGuard) {}
}
