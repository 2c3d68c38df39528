package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** One person approves exactly the content of a lump sum; at the second it is released to the bank. */
public record LumpSumApproved(UUID lumpSumId, String contentHash, int approvals, UUID staffId, UUID personId)
        implements FactData {}
