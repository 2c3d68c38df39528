package dev.sekisho.charge.freeze.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.freeze.FreezeAnswer;
import dev.sekisho.charge.freeze.ReleaseAnswer;
import dev.sekisho.charge.freeze.StandingFreeze;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One freeze, and what is frozen of its wallet by all freezes together; one that was released before it ever came has
 * neither grade nor beginning.
 */
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
        Optional<StandingFreeze> was = release.freeze().was();
        return new FreezeView(
                release.wallet().walletId().value(),
                release.freeze().id().value(),
                was.map(StandingFreeze::grade).orElse(null),
                release.wallet().frozen(),
                was.map(StandingFreeze::since).orElse(null),
                was.flatMap(StandingFreeze::endsAt).orElse(null),
                release.freeze().releasedAt());
    }
}
