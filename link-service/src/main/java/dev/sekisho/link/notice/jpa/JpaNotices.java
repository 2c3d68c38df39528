package dev.sekisho.link.notice.jpa;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.notice.DepositorNotice;
import dev.sekisho.link.notice.Notices;
import dev.sekisho.link.notice.RetrySchedule;
import dev.sekisho.link.notice.jpa.DepositorNoticeRow.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Depositors' notices in PostgreSQL, taken one by one and never by two workers. */
@ApplicationScoped
class JpaNotices implements Notices, PanacheRepositoryBase<DepositorNoticeRow, UUID> {

    private static final String NEXT = """
            select * from depositor_notice
            where state = 'DUE' and due_at <= :now and bank_code <> all (:silent)
            order by due_at, id
            limit 1
            for update skip locked
            """;

    private static final long FIRST_VERSION = 1;

    private final FactLog facts;
    private final RetrySchedule schedule;
    private final MachineClock machine;

    JpaNotices(FactLog facts, RetrySchedule schedule, MachineClock machine) {
        this.facts = facts;
        this.schedule = schedule;
        this.machine = machine;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(DepositorNotice notice) {
        DepositorNoticeRow row = DepositorNoticeRow.of(notice);
        row.dueAt = machine.now();
        persist(row);
    }

    @Override
    @Transactional
    public Optional<DepositorNotice> take(Instant machineNow, Set<BankCode> except) {
        String[] silent = except.stream().map(BankCode::value).toArray(String[]::new);
        List<?> next = getEntityManager()
                .createNativeQuery(NEXT, DepositorNoticeRow.class)
                .setParameter("now", machineNow)
                .setParameter("silent", silent)
                .getResultList();
        return next.stream().map(DepositorNoticeRow.class::cast).findFirst().map(row -> {
            row.attempts++;
            row.dueAt = machineNow.plus(schedule.pauseAfter(row.attempts));
            return row.toNotice();
        });
    }

    @Override
    @Transactional
    public void sent(DepositorNotice notice, String receipt) {
        end(notice, State.SENT, receipt, notice.sent(receipt));
    }

    @Override
    @Transactional
    public void giveUp(DepositorNotice notice) {
        end(notice, State.UNDELIVERED, null, notice.undelivered());
    }

    @Override
    @Transactional
    public Waiting waiting() {
        return new Waiting(count("state", State.DUE), count("state", State.UNDELIVERED));
    }

    private void end(DepositorNotice notice, State state, String receipt, FactData fact) {
        DepositorNoticeRow row = findById(notice.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row.state == State.DUE) {
            row.state = state;
            row.receipt = receipt;
            facts.append(row.id, FIRST_VERSION, fact);
        }
    }
}
