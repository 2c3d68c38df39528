package dev.sekisho.charge.freeze.rest;

import dev.sekisho.charge.wallet.FreezeGrade;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody entitled says of a freeze. */
record FreezeRequest(
        @NotNull FreezeGrade grade,

        @Schema(description = "Exactly with HOLD: when it is over by itself")
        Instant endsAt,

        @Pattern(regexp = FreezeRequest.CASE_NUMBER) String caseNumber,

        @NotNull @Pattern(regexp = FreezeRequest.CODE) @Schema(description = "A code, no free text")
        String reason) {

    static final String CASE_NUMBER = "[A-Z0-9][A-Z0-9-]{0,31}";
    private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";
}
