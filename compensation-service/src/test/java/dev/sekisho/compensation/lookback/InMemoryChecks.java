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

/** The checks of all cases in a map, and all answers to them. */
final class InMemoryChecks implements DepositorChecks {

    final Map<UUID, DepositorCheck> checks = new LinkedHashMap<>();
    final List<DepositorCheckAnswered> answers = new ArrayList<>();

    @Override
    public boolean add(WaitingCheck check, DepositorCheckAsked fact) {
        boolean known = checks.values().stream().anyMatch(one -> isAskedAlready(one, check));
        if (!known) {
            checks.put(check.head().id(), check);
        }
        return !known;
    }

    /** For this case, or for another one whose answer is still waited for. */
    private static boolean isAskedAlready(DepositorCheck one, WaitingCheck anew) {
        ChargedAccount before = one.head().account();
        ChargedAccount now = anew.head().account();
        boolean same = before.wallet().equals(now.wallet()) && before.account().equals(now.account());
        return same
                && (one instanceof WaitingCheck
                        || one.head().caseId().equals(anew.head().caseId()));
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
                .filter(check -> check.head().caseId().equals(caseId) || check instanceof WaitingCheck)
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
