package dev.sekisho.link.notice;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public void add(List<DepositorNotice> added) {
        added.forEach(notice -> rows.put(notice.id(), new Row(notice, Instant.MIN, "DUE")));
    }

    @Override
    public List<Taken> take(Instant machineNow, Set<BankCode> except, int most) {
        return rows.values().stream()
                .filter(row -> row.state().equals("DUE"))
                .filter(row -> !except.contains(row.notice().bank()))
                .filter(row -> !machineNow.isBefore(row.dueAt()))
                .sorted(Comparator.comparing(Row::dueAt))
                .limit(most)
                .toList()
                .stream()
                .map(row -> new Taken(counted(row.notice().tried(), machineNow), row.dueAt()))
                .toList();
    }

    private DepositorNotice counted(DepositorNotice counted, Instant now) {
        rows.put(counted.id(), new Row(counted, now.plus(schedule.pauseAfter(counted.attempts())), "DUE"));
        return counted;
    }

    @Override
    public void putBack(List<Taken> untried) {
        untried.forEach(
                taken -> rows.put(taken.notice().id(), new Row(taken.notice().notTried(), taken.dueSince(), "DUE")));
    }

    @Override
    public void sent(List<Delivered> delivered) {
        delivered.forEach(one -> {
            rows.put(one.notice().id(), new Row(one.notice(), Instant.MAX, "SENT"));
            facts.add(one.notice().sent(one.receipt()));
        });
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
