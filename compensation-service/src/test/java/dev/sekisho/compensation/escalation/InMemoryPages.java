package dev.sekisho.compensation.escalation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls in a list; a pause puts one off for ever. */
final class InMemoryPages implements Pages {

    final List<Page> due = new ArrayList<>();
    final List<Page> taken = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();

    @Override
    public Optional<DuePage> claim(Duration lease) {
        return due.isEmpty() ? Optional.empty() : Optional.of(new DuePage(due.remove(0), 3));
    }

    @Override
    public void taken(DuePage page) {
        taken.add(page.page());
    }

    @Override
    public void postpone(DuePage page, Duration pause) {
        pauses.add(pause);
    }

    @Override
    public long underWay() {
        return due.size();
    }
}
