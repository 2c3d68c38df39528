package dev.sekisho.identity.diligence;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers in memory, in the order they were given. */
public final class InMemoryDueDiligences implements DueDiligences {

    private final List<DueDiligence> all = new ArrayList<>();

    /** An account that has answered, however it did. */
    public void answered(AccountId account, Instant at) {
        int version = latest(account).map(DueDiligence::version).orElse(0) + 1;
        add(new DueDiligence(account, version, DiligenceRules.QUESTIONNAIRE, SampleAnswers.plain(), at));
    }

    List<DueDiligence> all() {
        return List.copyOf(all);
    }

    @Override
    public Optional<DueDiligence> latest(AccountId account) {
        return all.stream()
                .filter(diligence -> diligence.account().equals(account))
                .reduce((earlier, later) -> later);
    }

    @Override
    public void add(DueDiligence diligence) {
        all.add(diligence);
    }

    @Override
    public int answeredSince(AccountId account, Instant since) {
        return (int) all.stream()
                .filter(diligence -> diligence.account().equals(account)
                        && diligence.answeredAt().isAfter(since))
                .count();
    }
}
