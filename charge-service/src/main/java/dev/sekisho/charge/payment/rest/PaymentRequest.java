package dev.sekisho.charge.payment.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a till says of a payment; the merchant's category is not the till's to say. */
record PaymentRequest(
        @Min(1) @Max(PaymentRequest.MOST_YEN) @Schema(description = "Whole yen")
        long amountYen,

        @NotNull UUID merchantId,
        @NotNull @Pattern(regexp = Text.SHORT) String shop,
        @NotNull @Pattern(regexp = Text.SHORT) String terminal) {

    /** Far above what a wallet holds; keeps sums far from overflowing. */
    static final long MOST_YEN = 10_000_000;
}
