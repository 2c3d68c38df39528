package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person's word about a bank with confirmed damage did not count. */
public record OpenBankVoiceRefused(UUID questionId, String bankCode, String wish, String rule, UUID personId)
        implements FactData {}
