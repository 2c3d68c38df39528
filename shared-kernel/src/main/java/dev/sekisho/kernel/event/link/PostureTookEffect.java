package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A version of a posture came into force; lowered says whether its best verdict is worse than before, which suspends linking at the bank. */
public record PostureTookEffect(
        UUID versionId,
        String bankCode,
        String connection,
        String customerClass,
        String verdictBefore,
        String verdictAfter,
        boolean lowered)
        implements FactData {}
