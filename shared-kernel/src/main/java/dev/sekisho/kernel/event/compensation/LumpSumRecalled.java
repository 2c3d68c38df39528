package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person wants a released list back; the second one takes back so many lines of which its bank has said nothing. */
public record LumpSumRecalled(
        UUID lumpSumId, String bankCode, int persons, int lines, long amountYen, UUID staffId, UUID personId)
        implements FactData {}
