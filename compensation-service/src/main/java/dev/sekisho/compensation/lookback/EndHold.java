package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.Measures;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.lookback.LookAlikeHolds.Over;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets go what was held because it looked alike; what belongs to the case by now stays as the case wants it. */
@ApplicationScoped
public class EndHold {

    private static final Set<String> RULES = Set.of(HeldWallet.RULE, KeptWallet.RULE);

    private final Cases cases;
    private final Measures measures;
    private final LookAlikeHolds holds;

    EndHold(Cases cases, Measures measures, LookAlikeHolds holds) {
        this.cases = cases;
        this.measures = measures;
        this.holds = holds;
    }

    /** Those whose time is over, at most {@code limit}. */
    public List<Over> over(Instant now, int limit) {
        return holds.over(now, limit);
    }

    /** @return whether it lapsed now: somebody may have decided meanwhile */
    @Transactional
    public boolean lapse(Over over, Instant now) {
        Optional<FraudCase> locked = cases.lock(over.number());
        Optional<HeldWallet> held =
                locked.flatMap(fraudCase -> held(fraudCase, over.wallet()).filter(hold -> hold.isOverAt(now)));
        held.ifPresent(hold -> end(locked.orElseThrow(), hold.lapsed(now), now));
        return held.isPresent();
    }

    /** For a case whose row is locked; what a person decided is not touched. @return whether it was let go */
    @Transactional(TxType.MANDATORY)
    boolean release(FraudCase fraudCase, WalletId wallet, Instant now) {
        Optional<HeldWallet> held = held(fraudCase, wallet);
        held.ifPresent(hold -> end(fraudCase, hold.released(now), now));
        return held.isPresent();
    }

    /** For a case whose row is locked. */
    @Transactional(TxType.MANDATORY)
    void end(FraudCase fraudCase, FreedWallet freed, Instant now) {
        CaseNumber number = fraudCase.head().number();
        holds.save(freed, freed.decided(number));
        Set<UUID> targets = new HashSet<>(freed.head().targets());
        targets.removeAll(
                cases.thingsOf(fraudCase.head().id()).stream().map(Thing::id).collect(Collectors.toSet()));
        measures.release(fraudCase, measure -> isOf(measure, targets), now);
    }

    private Optional<HeldWallet> held(FraudCase fraudCase, WalletId wallet) {
        return holds.find(fraudCase.head().id(), wallet)
                .filter(HeldWallet.class::isInstance)
                .map(HeldWallet.class::cast);
    }

    private static boolean isOf(Measure measure, Set<UUID> targets) {
        return RULES.contains(measure.wanted().rule())
                && targets.contains(measure.wanted().targetId());
    }
}
