package dev.sekisho.kit.suspension;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.attestation.AttestedControls;
import dev.sekisho.kit.attestation.Control;
import dev.sekisho.kit.attestation.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** PL-04: the copy of the suspension book is leased, young, and given up at its age limits. */
@ApplicationScoped
class SuspensionControls implements AttestedControls {

    /** The age limits that the baseline documents, by operation. */
    private static final Map<Operation, Duration> LIMITS = Map.of(
            Operation.OPEN, Duration.ofSeconds(5),
            Operation.LINK, Duration.ofSeconds(5),
            Operation.CHARGE, Duration.ofSeconds(15),
            Operation.TRANSFER, Duration.ofSeconds(15),
            Operation.PAYOUT, Duration.ofSeconds(15),
            Operation.SPEND, Duration.ofMinutes(10));

    private final SuspensionGuard guard;

    SuspensionControls(SuspensionGuard guard) {
        this.guard = guard;
    }

    @Override
    public List<Control> controls() {
        return List.of(Control.of(
                "PL-04",
                Shown.that("the suspension book is leased", guard::isLeased, () -> guard.isLeased() ? "yes" : "held"),
                Shown.that(
                        "no operation outlives its documented age limit",
                        () -> LIMITS.entrySet().stream()
                                .allMatch(limit -> limit.getKey().ageLimit().compareTo(limit.getValue()) <= 0),
                        () -> "LINK " + Operation.LINK.ageLimit() + ", CHARGE " + Operation.CHARGE.ageLimit()
                                + ", SPEND " + Operation.SPEND.ageLimit()),
                Shown.that(
                        "the copy is young enough for every operation",
                        () -> guard.ageNanos() <= Operation.LINK.ageLimit().toNanos(),
                        () -> "epoch " + guard.epoch() + ", "
                                + Duration.ofNanos(guard.ageNanos()).toMillis() + " ms old")));
    }
}
