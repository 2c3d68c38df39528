package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Staff looked at the declared reading of a name, proposed to take it as plausible, did so, or were refused. */
public record KanaReadingMoved(
        UUID proofId, UUID accountId, String step, String evidence, String evidenceHash, UUID staffId, UUID personId)
        implements FactData {}
