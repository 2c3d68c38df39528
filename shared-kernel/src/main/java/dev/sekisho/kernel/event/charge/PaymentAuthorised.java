package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Money in a wallet is held for a merchant until the end that is named; nothing has moved. */
public record PaymentAuthorised(
        UUID authorisationId,
        UUID paymentId,
        UUID walletId,
        UUID merchantId,
        String merchantCategory,
        String shop,
        String terminal,
        long amountYen,
        Instant authorisedAt,
        Instant expiresAt)
        implements FactData {}
