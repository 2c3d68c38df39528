package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Grade;
import dev.sekisho.compensation.fraudcase.Wanted;
import dev.sekisho.kernel.event.compensation.LookAlikeHoldDecided;
import java.util.Objects;
import java.util.Optional;

/** A person decided that it stays stopped; another person may let it go. */
public record KeptWallet(HoldHead head, Decision decision) implements LookAlikeHold {

    /** The stable code of the freeze into which the hold turns. */
    static final String RULE = "LOOK_BACK_KEPT";

    public KeptWallet {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(decision, "decision");
    }

    /** The hold becomes a freeze, which does not end by itself; payments go on. */
    Wanted wanted() {
        return new Wanted(Grade.FREEZE, head.wallet().value(), Optional.empty(), RULE);
    }

    boolean isKeptBy(Decision other) {
        return decision.by().person().equals(other.by().person());
    }

    FreedWallet released(Decision by) {
        return FreedWallet.byPerson(head.next(), by);
    }

    LookAlikeHoldDecided decided(CaseNumber number) {
        return new LookAlikeHoldDecided(
                head.id(),
                head.caseId(),
                number.value(),
                head.wallet().value(),
                state().name(),
                FreedWallet.Cause.PERSON.name(),
                decision.by().staff(),
                decision.by().person().value());
    }

    @Override
    public HoldState state() {
        return HoldState.KEPT;
    }
}
