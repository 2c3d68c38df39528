package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** Somebody proposed to open operations to a share of a bank's wallets, on the evidence of these gates. */
public record CanaryProposed(
        UUID resumeId,
        String bankCode,
        List<String> operations,
        int percent,
        List<String> gates,
        UUID staffId,
        UUID personId)
        implements FactData {}
