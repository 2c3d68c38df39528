package dev.sekisho.compensation.lookback;

import dev.sekisho.kernel.event.compensation.DepositorCheckAnswered;
import dev.sekisho.kernel.event.compensation.DepositorCheckAsked;
import dev.sekisho.kernel.id.WalletId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The checks of one case in a map, and all answers to them. */
final class InMemoryChecks implements DepositorChecks {

    final Map<UUID, DepositorCheck> checks = new LinkedHashMap<>();
    final List<DepositorCheckAnswered> answers = new ArrayList<>();

    @Override
    public boolean add(WaitingCheck check, DepositorCheckAsked fact) {
        boolean known = checks.values().stream()
                .map(one -> one.head().account())
                .anyMatch(account -> account.wallet()
                                .equals(check.head().account().wallet())
                        && account.account().equals(check.head().account().account()));
        if (!known) {
            checks.put(check.head().id(), check);
        }
        return !known;
    }

    @Override
    public Optional<DepositorCheck> find(UUID id) {
        return Optional.ofNullable(checks.get(id));
    }

    @Override
    public Optional<DepositorCheck> lock(UUID id) {
        return find(id);
    }

    @Override
    public void save(DepositorCheck moved, Answer answer, DepositorCheckAnswered fact) {
        checks.put(moved.head().id(), moved);
        answers.add(fact);
    }

    @Override
    public boolean allOwn(UUID caseId, WalletId wallet) {
        return checks.values().stream()
                .filter(check -> check.head().account().wallet().equals(wallet))
                .allMatch(check ->
                        check.outcome().filter(DepositorOutcome.OWN::equals).isPresent());
    }

    @Override
    public List<DepositorCheck> list(Selection selection, Optional<Place> after, int limit) {
        throw new UnsupportedOperationException("nobody lists here");
    }

    @Override
    public List<AskedCharge> chargesOf(List<DepositorCheck> asked) {
        throw new UnsupportedOperationException("nobody lists here");
    }
}
