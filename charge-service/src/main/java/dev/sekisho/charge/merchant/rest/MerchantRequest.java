package dev.sekisho.charge.merchant.rest;

import dev.sekisho.charge.merchant.MerchantCategory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What operations tell of a merchant. */
record MerchantRequest(
        @NotNull @Pattern(regexp = Text.NAME) String name,
        @NotNull MerchantCategory category) {}
