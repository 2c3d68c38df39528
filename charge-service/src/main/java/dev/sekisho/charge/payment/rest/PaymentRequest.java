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

        @NotNull @Pattern(regexp = PaymentRequest.TEXT) String shop,

        @NotNull @Pattern(regexp = PaymentRequest.TEXT) String terminal) {

    /** Far above what a wallet holds; keeps sums far from overflowing. */
    static final long MOST_YEN = 10_000_000;

    /** As the registry's codes: 1 to 64 characters, something visible, no control characters, no halves of characters. */
    static final String TEXT = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}][\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]{0,63}";
}
