package dev.sekisho.compensation.payeecheck;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.kernel.event.FactData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks in a list, and the pauses until each claim is asked about again; time does not pass here. */
final class InMemoryPayeeChecks implements PayeeChecks {

    final List<FactData> facts = new ArrayList<>();
    final Map<ClaimId, Duration> waiting = new LinkedHashMap<>();
    private final List<PayeeCheck> all = new ArrayList<>();
    private final Map<ClaimId, Integer> attempts = new HashMap<>();

    void named(ClaimId claim) {
        waiting.put(claim, Duration.ZERO);
    }

    @Override
    public List<ClaimId> due(int limit, Duration lease) {
        List<ClaimId> due = waiting.entrySet().stream()
                .filter(each -> each.getValue().isZero())
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        due.forEach(claim -> {
            waiting.put(claim, lease);
            attempts.merge(claim, 1, Integer::sum);
        });
        return due;
    }

    @Override
    public List<ClaimId> unanswered(Instant since, int limit) {
        return waiting.keySet().stream()
                .filter(claim -> of(claim, 1).stream()
                        .noneMatch(check ->
                                !check.checkedAt().isBefore(since) && check.outcome() != PayeeOutcome.NOT_ANSWERED))
                .limit(limit)
                .toList();
    }

    @Override
    public void add(PayeeCheck check, Duration again, FactData fact) {
        all.add(0, check);
        facts.add(fact);
        waiting.put(check.claim(), again);
        if (check.outcome() != PayeeOutcome.NOT_ANSWERED) {
            attempts.remove(check.claim());
        }
    }

    @Override
    public int attempts(ClaimId claim) {
        return attempts.getOrDefault(claim, 0);
    }

    @Override
    public void forget(ClaimId claim) {
        waiting.remove(claim);
    }

    @Override
    public List<PayeeCheck> of(ClaimId claim, int limit) {
        return all.stream()
                .filter(check -> check.claim().equals(claim))
                .limit(limit)
                .toList();
    }
}
