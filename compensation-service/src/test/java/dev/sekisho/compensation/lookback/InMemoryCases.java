package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.kernel.event.FactData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Cases in a map, for those who lock them and ask for their things. */
final class InMemoryCases implements Cases {

    private final Map<CaseNumber, FraudCase> cases = new HashMap<>();
    final List<Thing> things = new ArrayList<>();

    void put(FraudCase fraudCase) {
        cases.put(fraudCase.head().number(), fraudCase);
    }

    @Override
    public Claimed claim(Claim claim) {
        throw new UnsupportedOperationException("nobody reports here");
    }

    @Override
    public Optional<FraudCase> lock(CaseNumber number) {
        return Optional.ofNullable(cases.get(number));
    }

    @Override
    public void save(FraudCase moved, FactData fact) {
        put(moved);
    }

    @Override
    public List<Thing> thingsOf(UUID caseId) {
        return List.copyOf(things);
    }
}
