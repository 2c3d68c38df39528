package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The day by which a measure against fraud was promised was changed; the earlier ones stay in the register. */
public record CountermeasurePromised(UUID countermeasureId, String promisedOn, UUID staffId, UUID personId)
        implements FactData {}
