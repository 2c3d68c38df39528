package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.identity.StaffAuthenticationRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries in memory with the default limits: ten of a password in a quarter of an hour, five of a factor in a day. */
final class InMemoryTries implements StaffTries {

    final List<StaffAuthenticationRefused> facts = new ArrayList<>();
    private final List<String> purposes = new ArrayList<>();
    private final Map<String, List<Instant>> taken = new HashMap<>();

    @Override
    public Share take(Purpose purpose, String subject, Instant now) {
        purposes.add(purpose.name());
        List<Instant> before = taken.computeIfAbsent(purpose + subject, fresh -> new ArrayList<>());
        Duration window = purpose == Purpose.FACTOR ? Duration.ofHours(24) : Duration.ofMinutes(15);
        if (!before.isEmpty() && !before.get(0).isAfter(now.minus(window))) {
            before.clear();
        }
        if (before.size() >= (purpose == Purpose.FACTOR ? 5 : 10)) {
            return Share.NONE_LEFT;
        }
        before.add(now);
        return Share.TAKEN;
    }

    @Override
    public void giveBack(Purpose purpose, String subject) {
        taken.get(purpose + subject).remove(0);
    }

    @Override
    public void succeeded(Purpose purpose, String subject) {
        taken.remove(purpose + subject);
    }

    @Override
    public void refused(Purpose purpose, String subject, StaffAuthenticationRefused fact) {
        facts.add(fact);
    }

    List<String> purposes() {
        return List.copyOf(purposes);
    }

    void forget() {
        purposes.clear();
    }

    void reset(Purpose purpose) {
        taken.keySet().removeIf(key -> key.startsWith(purpose.name()));
    }
}
