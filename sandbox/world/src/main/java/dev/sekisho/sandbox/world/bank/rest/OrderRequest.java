package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A debit or a credit as the operator asks for it, in whole yen. */
record OrderRequest(
        @JsonProperty("request_id") @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}") String requestId,

        @NotNull @Min(1) @Max(999_999_999) Long amount) {}
