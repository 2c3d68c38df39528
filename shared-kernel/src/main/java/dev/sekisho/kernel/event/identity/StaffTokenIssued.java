package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A staff member got a token for one service, by a password and this second factor. */
public record StaffTokenIssued(
        UUID tokenId,
        UUID staffId,
        UUID personId,
        String audience,
        List<String> roles,
        String factor,
        Instant expiresAt)
        implements FactData {}
