package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.event.FactData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alarms in a map. */
public final class InMemoryDamageAlarms implements DamageAlarms {

    final List<FactData> acknowledged = new ArrayList<>();
    private final Map<UUID, DamageAlarm> all = new LinkedHashMap<>();

    /** With which other features raise theirs. */
    public RaiseAlarm raising() {
        return new RaiseAlarm(this, Room.POLICY);
    }

    @Override
    public boolean raise(RaisedAlarm alarm, FactData fact) {
        boolean isNew = unseen().stream().noneMatch(one -> about(one).equals(about(alarm)));
        if (isNew) {
            all.put(alarm.head().id(), alarm);
        }
        return isNew;
    }

    @Override
    public Optional<DamageAlarm> lock(UUID alarm) {
        return Optional.ofNullable(all.get(alarm));
    }

    @Override
    public void see(SeenAlarm alarm, FactData fact) {
        all.put(alarm.head().id(), alarm);
        acknowledged.add(fact);
    }

    @Override
    public List<RaisedAlarm> unseen() {
        return all.values().stream()
                .filter(RaisedAlarm.class::isInstance)
                .map(RaisedAlarm.class::cast)
                .toList();
    }

    private static Object about(RaisedAlarm alarm) {
        AlarmCause cause = alarm.head().cause();
        return cause instanceof AlarmCause.ConfirmedCases cases
                ? cases.bank()
                : ((AlarmCause.YenPerCase) cause).series();
    }
}
