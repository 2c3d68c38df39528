package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** A staff member has looked for charges by what a caller told and was shown these; {@code by} is REFERENCE or AMOUNT. */
public record ChargesSearched(
        UUID searchId, String by, String bankCode, List<String> chargeIds, UUID staffId, UUID personId)
        implements FactData {}
