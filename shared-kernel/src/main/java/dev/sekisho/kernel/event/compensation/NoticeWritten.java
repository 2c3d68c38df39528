package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A notice was written and waits for another person to publish it; what it says is hashed (A53). */
public record NoticeWritten(
        UUID noticeId, String channel, String basis, String contentHash, UUID staffId, UUID personId)
        implements FactData {}
