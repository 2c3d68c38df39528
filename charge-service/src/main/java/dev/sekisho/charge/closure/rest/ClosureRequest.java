package dev.sekisho.charge.closure.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the owner may say about a closure. */
record ClosureRequest(
        @NotNull @Schema(description = "One of the owner's own links, to which the rest is paid")
        UUID linkId,

        @Schema(description = "Of the payout of the whole balance over that link; asked for by rule STEP_UP_REQUIRED")
        UUID stepUpId) {}
