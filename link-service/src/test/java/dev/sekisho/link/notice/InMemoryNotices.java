package dev.sekisho.link.notice;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Notices in memory, for one thread. */
public final class InMemoryNotices implements Notices {

    public final List<FactData> facts = new ArrayList<>();
    private final RetrySchedule schedule;
    private final Map<UUID, Row> rows = new LinkedHashMap<>();

    public InMemoryNotices(RetrySchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public void add(DepositorNotice notice) {
        rows.put(notice.id(), new Row(notice, Instant.MIN, "DUE"));
    }

    @Override
    public Optional<DepositorNotice> take(Instant machineNow, Set<BankCode> except) {
        return rows.values().stream()
                .filter(row -> row.state().equals("DUE"))
                .filter(row -> !except.contains(row.notice().bank()))
                .filter(row -> !machineNow.isBefore(row.dueAt()))
                .findFirst()
                .map(row -> counted(row.notice(), machineNow));
    }

    private DepositorNotice counted(DepositorNotice notice, Instant now) {
        int attempts = notice.attempts() + 1;
        DepositorNotice counted = new DepositorNotice(
                notice.id(),
                notice.link(),
                notice.account(),
                notice.bank(),
                notice.occasion(),
                notice.text(),
                attempts);
        rows.put(notice.id(), new Row(counted, now.plus(schedule.pauseAfter(attempts)), "DUE"));
        return counted;
    }

    @Override
    public void sent(DepositorNotice notice, String receipt) {
        rows.put(notice.id(), new Row(notice, Instant.MAX, "SENT"));
        facts.add(notice.sent(receipt));
    }

    @Override
    public void giveUp(DepositorNotice notice) {
        rows.put(notice.id(), new Row(notice, Instant.MAX, "UNDELIVERED"));
        facts.add(notice.undelivered());
    }

    @Override
    public Waiting waiting() {
        return new Waiting(count("DUE"), count("UNDELIVERED"));
    }

    private long count(String state) {
        return rows.values().stream().filter(row -> row.state().equals(state)).count();
    }

    private record Row(DepositorNotice notice, Instant dueAt, String state) {}
}
