package dev.sekisho.kernel.event.audit;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/**
 * Another service's audit log shows what cannot be true beside what is anchored of it: it was cut, rewritten, or is signed
 * by another key.
 *
 * @param log the other log's name
 * @param kept the newest anchored checkpoint; empty if there was none
 * @param shown what the log gave as its newest checkpoint
 * @param why in words
 */
public record AnchorContradicted(UUID contradictionId, String log, String kept, String shown, String why)
        implements FactData {}
