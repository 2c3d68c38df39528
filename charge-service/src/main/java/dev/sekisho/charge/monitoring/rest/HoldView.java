package dev.sekisho.charge.monitoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.monitoring.DecidedHold;
import dev.sekisho.charge.monitoring.HoldWord;
import dev.sekisho.charge.monitoring.Movement;
import dev.sekisho.charge.monitoring.StandingHold;
import dev.sekisho.charge.monitoring.WatchHold;
import dev.sekisho.charge.wallet.FreezeGrade;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an alert holds of a wallet, why in words, and what a person said of it; for staff only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoldView(
        UUID alertId,
        String number,
        UUID walletId,
        State state,
        FreezeGrade grade,
        Instant placedAt,
        Instant endsAt,
        HoldWord.Verdict verdict,
        HoldWord.Reason reason,
        String note,
        UUID decidedBy,
        Instant decidedAt,
        EvidenceView evidence) {

    /** What it is now; KEPT stands until it is released. */
    enum State {
        DUE,
        STANDING,
        KEPT,
        LAPSED,
        RELEASED
    }

    static HoldView of(WatchHold hold, List<Movement> movements, Instant now) {
        Optional<HoldWord> word = word(hold);
        StandingHold standing = hold instanceof StandingHold one ? one : null;
        return new HoldView(
                hold.alert().id(),
                hold.alert().number(),
                hold.alert().walletId().value(),
                state(hold, now),
                standing != null && standing.kept().isPresent() ? FreezeGrade.FREEZE : hold.grade(),
                placedAt(hold),
                standing == null ? null : standing.endsAt().orElse(null),
                word.map(HoldWord::verdict).orElse(null),
                word.map(HoldWord::reason).orElse(null),
                word.map(HoldWord::note).orElse(null),
                word.map(said -> said.by().staffId()).orElse(null),
                word.map(HoldWord::at).orElse(null),
                EvidenceView.of(hold.alert(), movements));
    }

    private static State state(WatchHold hold, Instant now) {
        if (hold instanceof DecidedHold) {
            return State.RELEASED;
        }
        if (!(hold instanceof StandingHold standing)) {
            return State.DUE;
        }
        if (standing.isOverAt(now)) {
            return State.LAPSED;
        }
        return standing.kept().isPresent() ? State.KEPT : State.STANDING;
    }

    private static Instant placedAt(WatchHold hold) {
        if (hold instanceof StandingHold standing) {
            return standing.placedAt();
        }
        return hold instanceof DecidedHold decided ? decided.placedAt() : null;
    }

    private static Optional<HoldWord> word(WatchHold hold) {
        if (hold instanceof StandingHold standing) {
            return standing.kept();
        }
        return hold instanceof DecidedHold decided ? Optional.of(decided.word()) : Optional.empty();
    }
}
