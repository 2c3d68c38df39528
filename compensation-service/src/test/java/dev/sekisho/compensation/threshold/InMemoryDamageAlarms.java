package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.event.compensation.DamageAlarmAcknowledged;
import dev.sekisho.kernel.event.compensation.DamageAlarmRaised;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alarms in a map. */
final class InMemoryDamageAlarms implements DamageAlarms {

    final List<DamageAlarmAcknowledged> acknowledged = new ArrayList<>();
    private final Map<UUID, DamageAlarm> all = new LinkedHashMap<>();

    @Override
    public boolean raise(RaisedAlarm alarm, DamageAlarmRaised fact) {
        boolean isNew = unseen().stream()
                .noneMatch(one -> one.head().bank().equals(alarm.head().bank()));
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
    public void see(SeenAlarm alarm, DamageAlarmAcknowledged fact) {
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
}
