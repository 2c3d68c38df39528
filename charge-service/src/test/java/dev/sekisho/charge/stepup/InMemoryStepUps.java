package dev.sekisho.charge.stepup;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions in memory, with a clock that tests move. */
public final class InMemoryStepUps implements StepUps {

    private final Map<StepUpId, StepUp> rows = new HashMap<>();
    private final Map<StepUpId, Instant> approvedAt = new HashMap<>();
    final List<FactData> facts = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    void later(Duration time) {
        now = now.plus(time);
    }

    /** As after the right code. */
    public StepUpId approve(WalletId wallet, StepUpThing thing) {
        StepUpHead head = new StepUpHead(StepUpId.random(), wallet, thing);
        insert(AskedStepUp.of(head));
        update(AskedStepUp.of(head).approved());
        return head.id();
    }

    @Override
    public void insert(AskedStepUp asked) {
        rows.put(asked.head().id(), asked);
        facts.add(asked.fact());
    }

    @Override
    public Optional<StepUp> find(StepUpId id, WalletId owner) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.head().wallet().equals(owner));
    }

    @Override
    public Optional<StepUp> lock(StepUpId id, WalletId owner) {
        return find(id, owner);
    }

    @Override
    public Optional<ApprovedStepUp> approved(StepUpId id, WalletId owner, Duration goodFor) {
        return find(id, owner)
                .filter(ApprovedStepUp.class::isInstance)
                .map(ApprovedStepUp.class::cast)
                .filter(row -> approvedAt.get(id).plus(goodFor).isAfter(now));
    }

    @Override
    public long askedWithin(WalletId wallet, Duration window) {
        return rows.values().stream()
                .filter(row -> row.head().wallet().equals(wallet))
                .count();
    }

    @Override
    public void update(StepUp entered) {
        StepUp before = rows.get(entered.head().id());
        if (before instanceof EndedStepUp || before.version() != entered.version() - 1) {
            throw new IllegalStateException("a question is not as it was read");
        }
        rows.put(entered.head().id(), entered);
        facts.add(entered.fact());
        if (entered instanceof ApprovedStepUp) {
            approvedAt.put(entered.head().id(), now);
        }
    }
}
