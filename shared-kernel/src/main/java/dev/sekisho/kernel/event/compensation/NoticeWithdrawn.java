package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A notice holds no more, with the reason that everybody reads (A53). */
public record NoticeWithdrawn(UUID noticeId, String reason, UUID replacedBy, UUID staffId, UUID personId)
        implements FactData {}
