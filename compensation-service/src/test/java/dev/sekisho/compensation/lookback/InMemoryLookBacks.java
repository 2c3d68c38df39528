package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.compensation.LookBackMade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The looks in a list, and the facts about them. */
final class InMemoryLookBacks implements LookBacks {

    final List<LookBack> looks = new ArrayList<>();
    final List<LookBackMade> facts = new ArrayList<>();

    @Override
    public Optional<CaseNumber> claim(Duration lease) {
        return Optional.empty();
    }

    @Override
    public void add(LookBack lookBack, LookBackMade fact) {
        looks.add(lookBack);
        facts.add(fact);
    }

    @Override
    public Optional<LookBack> newest(UUID caseId) {
        return looks.isEmpty() ? Optional.empty() : Optional.of(looks.get(looks.size() - 1));
    }
}
