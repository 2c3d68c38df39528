package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A till of a merchant may take payments (STANDING), or takes none any more (ENDED). */
public record MerchantTerminalMoved(
        UUID terminalId, UUID merchantId, String shop, String terminal, String state, Instant at) implements FactData {}
