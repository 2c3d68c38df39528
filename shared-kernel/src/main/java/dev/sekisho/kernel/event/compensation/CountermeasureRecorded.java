package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A measure against fraud is in the register, with the day by which it was promised (A69). */
public record CountermeasureRecorded(
        UUID countermeasureId, String bankCode, String kind, String promisedOn, UUID staffId, UUID personId)
        implements FactData {}
