package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Whether a bank with confirmed damage stays open is decided, by persons or by the time that ran out. */
public record OpenBankDecided(UUID questionId, String bankCode, String decision, String cause) implements FactData {}
