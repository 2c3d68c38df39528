package dev.sekisho.identity.staff;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Which role somebody shall get, for which bank, until when. */
public record RoleWish(UUID staffId, StaffRole role, Optional<BankCode> bank, Optional<Instant> endsAt) {

    public RoleWish {
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(endsAt, "endsAt");
    }
}
