package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.wallet.FreezeGrade;
import java.util.Optional;

/** What comes of a rule that is met; an alert in any case. */
public enum WatchAction {
    ALERT(Optional.empty()),
    /** Money does not leave the wallet, until the rule's time is over or a person decides. */
    HOLD(Optional.of(FreezeGrade.HOLD)),
    /** Nothing comes in by charges either, until a person decides. */
    FREEZE(Optional.of(FreezeGrade.FREEZE));

    private final Optional<FreezeGrade> grade;

    WatchAction(Optional<FreezeGrade> grade) {
        this.grade = grade;
    }

    /** What it freezes of the wallet; spending never. */
    public Optional<FreezeGrade> grade() {
        return grade;
    }

    boolean holds() {
        return grade.isPresent();
    }
}
