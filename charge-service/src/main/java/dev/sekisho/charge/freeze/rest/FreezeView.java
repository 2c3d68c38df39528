package dev.sekisho.charge.freeze.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.freeze.FreezeAnswer;
import dev.sekisho.charge.freeze.ReleaseAnswer;
import dev.sekisho.charge.freeze.StandingFreeze;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One freeze, and what is frozen of its wallet by all freezes together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FreezeView(
        UUID walletId,
        UUID freezeId,
        FreezeGrade grade,
        List<Operation> frozen,
        Instant since,
        Instant endsAt,
        Instant releasedAt) {

    static FreezeView of(FreezeAnswer.Stands answer) {
        StandingFreeze freeze = answer.freeze();
        return new FreezeView(
                answer.wallet().walletId().value(),
                freeze.id().value(),
                freeze.grade(),
                answer.wallet().frozen(),
                freeze.since(),
                freeze.endsAt().orElse(null),
                null);
    }

    static FreezeView of(ReleaseAnswer.Released release) {
        StandingFreeze was = release.freeze().was();
        return new FreezeView(
                release.wallet().walletId().value(),
                was.id().value(),
                was.grade(),
                release.wallet().frozen(),
                was.since(),
                was.endsAt().orElse(null),
                release.freeze().releasedAt());
    }
}
