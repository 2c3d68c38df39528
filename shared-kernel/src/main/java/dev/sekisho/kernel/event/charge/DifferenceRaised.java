package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank's statement of a day and our books differ; 0 yen of the side that has none. */
public record DifferenceRaised(
        UUID differenceId,
        String bankCode,
        String day,
        String kind,
        String direction,
        UUID orderId,
        long bankYen,
        long ourYen)
        implements FactData {}
