package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.compensation.fraudcase.Measures;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hears what a person decides of a held wallet; what one has kept, another one lets go. */
@ApplicationScoped
public class DecideHold {

    private final Cases cases;
    private final Measures measures;
    private final LookAlikeHolds holds;
    private final EndHold end;

    DecideHold(Cases cases, Measures measures, LookAlikeHolds holds, EndHold end) {
        this.cases = cases;
        this.measures = measures;
        this.holds = holds;
        this.end = end;
    }

    /** Decided the same again by the same person, it is as decided before. */
    @Transactional
    public Outcome decide(CaseNumber number, WalletId wallet, Wish wish, Decision decision) {
        Optional<FraudCase> locked = cases.lock(number);
        Optional<LookAlikeHold> found =
                locked.flatMap(fraudCase -> holds.find(fraudCase.head().id(), wallet));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        return wish == Wish.KEEP
                ? keep(locked.get(), found.get(), decision)
                : release(locked.get(), found.get(), decision);
    }

    private Outcome keep(FraudCase fraudCase, LookAlikeHold hold, Decision decision) {
        if (hold instanceof KeptWallet) {
            return new Outcome.Decided(hold);
        }
        if (!(hold instanceof HeldWallet held)) {
            return new Outcome.Refused("LET_GO_BEFORE");
        }
        if (!(fraudCase instanceof LiveCase live)) {
            return new Outcome.Refused("CASE_OVER");
        }
        KeptWallet kept = held.kept(decision);
        holds.save(kept, kept.decided(live.head().number()));
        measures.order(live, List.of(kept.wanted()), decision.at());
        return new Outcome.Decided(kept);
    }

    private Outcome release(FraudCase fraudCase, LookAlikeHold hold, Decision decision) {
        if (hold instanceof FreedWallet) {
            return new Outcome.Decided(hold);
        }
        if (hold instanceof KeptWallet kept && kept.isKeptBy(decision)) {
            return new Outcome.Refused("SAME_PERSON");
        }
        FreedWallet freed =
                hold instanceof KeptWallet kept ? kept.released(decision) : ((HeldWallet) hold).released(decision);
        Instant now = decision.at();
        end.end(fraudCase, freed, now);
        return new Outcome.Decided(freed);
    }

    /** What a person wants. */
    public enum Wish {
        KEEP,
        RELEASE
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is decided, now or before. */
        record Decided(LookAlikeHold hold) implements Outcome {}

        /** Nothing of this case and wallet is held. */
        record Unknown() implements Outcome {}

        /** @param rule LET_GO_BEFORE, CASE_OVER or SAME_PERSON */
        record Refused(String rule) implements Outcome {}
    }
}
