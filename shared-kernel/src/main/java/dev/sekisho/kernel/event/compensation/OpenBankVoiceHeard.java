package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A person said whether a bank with confirmed damage stays open; that takes two, stopping it one. */
public record OpenBankVoiceHeard(
        UUID questionId, String bankCode, String wish, UUID staffId, UUID personId, Instant spokenAt)
        implements FactData {}
