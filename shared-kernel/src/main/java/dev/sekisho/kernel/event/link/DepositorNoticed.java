package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank took a notice for its depositor (SENT, with its receipt), or did not for so long that a person must (UNDELIVERED). */
public record DepositorNoticed(
        UUID noticeId, UUID linkId, String bankCode, String occasion, String state, String receipt)
        implements FactData {}
