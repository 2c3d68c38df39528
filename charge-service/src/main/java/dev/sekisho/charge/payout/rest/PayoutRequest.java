package dev.sekisho.charge.payout.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer may say about a payout; everything else is known or decided here. */
record PayoutRequest(
        @NotNull @Schema(description = "One of the customer's own links")
        UUID linkId,

        @Min(1) @Max(PayoutRequest.MOST_YEN) @Schema(description = "Whole yen")
        long amountYen,

        @Schema(description = "Asked for by rule STEP_UP_REQUIRED")
        UUID stepUpId) {

    /** Far above what a wallet holds; keeps sums far from overflowing. */
    static final long MOST_YEN = 10_000_000;
}
