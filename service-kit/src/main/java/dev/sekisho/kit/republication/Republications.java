package dev.sekisho.kit.republication;

import dev.sekisho.kernel.event.audit.RepublicationBegun;
import dev.sekisho.kernel.event.audit.RepublicationEnded;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts stored facts into the outbox again, each aggregate by its versions, so that the relay sends the very bytes it sent
 * before under the same ids: who has them ignores them, who lost them has them back.
 *
 * <p>Where it stands is kept with what it put there, in one transaction: whoever goes on after a crash leaves nothing out.
 */
@ApplicationScoped
public class Republications {

    /** What was put there and not sent yet: new facts wait behind no more than this. */
    static final int MOST_WAITING = 2_000;

    private static final String BEGIN = """
            insert into fact_republication (id, reason, asked_by, state) values (?, ?, ?, 'RUNNING')
            on conflict do nothing
            """;
    private static final String FIND = "select * from fact_republication where id = ?";
    private static final String RUNNING = """
            select * from fact_republication where state = 'RUNNING'
               and (select count(*) from (select from outbox limit ?) waiting) < ?
               for update skip locked
            """;

    /** One statement: what is put into the outbox, and where that ended. */
    private static final String STEP = """
            with next as materialized (
                select f.id, f.aggregate_id, f.version
                  from fact f, fact_republication r
                 where r.id = ? and (f.aggregate_id, f.version) > (r.after_aggregate, r.after_version)
                 order by f.aggregate_id, f.version limit ?),
            put as (
                insert into outbox (fact_id, aggregate_id, version)
                select id, aggregate_id, version from next order by aggregate_id, version
                on conflict do nothing),
            last as (select aggregate_id, version from next order by aggregate_id desc, version desc limit 1)
            update fact_republication r
               set after_aggregate = last.aggregate_id, after_version = last.version,
                   told = r.told + (select count(*) from next)
              from last
             where r.id = ?
            returning (select count(*) from next) as put
            """;

    private static final String END =
            "update fact_republication set state = 'ENDED', ended_at = clock_timestamp() where id = ?";

    private final Statements statements;
    private final FactLog facts;

    Republications(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    /** @return nothing while another one is running */
    @Transactional
    Optional<Republication> begin(String reason, String by) {
        UUID id = UUID.randomUUID();
        if (statements.update(BEGIN, id, reason, by) == 1) {
            facts.append(id, 1, new RepublicationBegun(id, by, reason));
        }
        return find(id);
    }

    Optional<Republication> find(UUID id) {
        return statements.first(FIND, Republications::republication, id);
    }

    /** Goes on with the running one, unless too much waits for the relay. @return how many facts were put there */
    @Transactional(TxType.REQUIRES_NEW)
    public long step(int most) {
        return statements
                .first(RUNNING, Republications::republication, MOST_WAITING, MOST_WAITING)
                .map(running -> step(running, most))
                .orElse(0L);
    }

    private long step(Republication running, int most) {
        long put = statements
                .first(STEP, row -> row.number("put"), running.id(), most, running.id())
                .orElse(0L);
        if (put < most) {
            statements.update(END, running.id());
            facts.append(running.id(), 2, new RepublicationEnded(running.id(), running.told() + put));
        }
        return put;
    }

    private static Republication republication(Row row) throws SQLException {
        return new Republication(
                row.id("id"),
                row.text("reason"),
                row.text("state").equals("RUNNING"),
                row.number("told"),
                row.instant("asked_at"),
                row.maybeInstant("ended_at"));
    }
}
