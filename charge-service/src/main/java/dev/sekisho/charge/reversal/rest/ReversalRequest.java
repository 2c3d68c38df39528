package dev.sekisho.charge.reversal.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a case says of money it wants back. */
record ReversalRequest(
        @NotNull @Schema(description = "The stolen charge") UUID chargeId,

        @Min(1) @Max(ReversalRequest.MOST_YEN) @Schema(description = "Whole yen")
        long amountYen,

        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,31}") String caseNumber) {

    /** As much as a charge may be at most. */
    static final long MOST_YEN = 10_000_000;
}
