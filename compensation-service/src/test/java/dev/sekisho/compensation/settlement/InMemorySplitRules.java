package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Split rules and liabilities in memory. */
final class InMemorySplitRules implements SplitRules {

    private final Map<UUID, SplitRule> rules = new LinkedHashMap<>();
    private final Map<UUID, Liability> liabilities = new LinkedHashMap<>();

    @Override
    public void alone() {
        // One thread has it to itself.
    }

    @Override
    public void propose(SplitRule rule, FactData fact) {
        rules.put(rule.id(), rule);
    }

    @Override
    public void agree(SplitRule rule, Instant now, FactData fact) {
        rules.put(rule.id(), rule);
    }

    @Override
    public List<SplitRule> rules(int limit) {
        return rules.values().stream().limit(limit).toList();
    }

    @Override
    public List<SplitRule> agreedUntil(LocalDate day) {
        return rules.values().stream()
                .filter(rule ->
                        rule.agreedBy().isPresent() && !rule.effectiveFrom().isAfter(day))
                .toList();
    }

    @Override
    public Optional<SplitRule> rule(UUID id) {
        return Optional.ofNullable(rules.get(id));
    }

    @Override
    public boolean isTaken(LocalDate day) {
        return rules.values().stream()
                .anyMatch(rule ->
                        rule.agreedBy().isPresent() && rule.effectiveFrom().equals(day));
    }

    @Override
    public void propose(Liability liability, UUID caseId, FactData fact) {
        liabilities.put(liability.id(), liability);
    }

    @Override
    public void agree(Liability liability, Instant now, FactData fact) {
        liabilities.put(liability.id(), liability);
    }

    @Override
    public Optional<Liability> liability(UUID id) {
        return Optional.ofNullable(liabilities.get(id));
    }

    @Override
    public List<Liability> liabilities(CaseNumber caseNumber, int limit) {
        return liabilities.values().stream()
                .filter(liability -> liability.caseNumber().equals(caseNumber))
                .limit(limit)
                .toList();
    }

    @Override
    public void note(SplitRule rule, FactData fact) {
        rules.put(rule.id(), rule);
    }

    @Override
    public void note(Liability liability, FactData fact) {
        liabilities.put(liability.id(), liability);
    }
}
