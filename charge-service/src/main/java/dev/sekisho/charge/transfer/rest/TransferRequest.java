package dev.sekisho.charge.transfer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer says of a transfer; whose money it is says the token. */
record TransferRequest(
        @NotNull UUID toWalletId,

        @Min(1) @Max(TransferRequest.MOST_YEN) @Schema(description = "Whole yen")
        long amountYen,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Asked for by rule STEP_UP_REQUIRED")
        UUID stepUpId) {

    /** Far above what a wallet holds; keeps sums far from overflowing. */
    static final long MOST_YEN = 10_000_000;
}
