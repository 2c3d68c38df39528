package dev.sekisho.identity.staff;

import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What is granted to whom, until when; the bank of a bank's user is the employer. */
public record GrantTerms(UUID id, StaffHead holder, StaffRole role, Optional<Instant> endsAt) {

    public GrantTerms {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(endsAt, "endsAt");
    }

    PersonId person() {
        return holder.person();
    }

    boolean isOver(Instant now) {
        return endsAt.map(end -> !now.isBefore(end)).orElse(false);
    }

    /** The end as text, or {@code OPEN}. */
    public String until() {
        return endsAt.map(Instant::toString).orElse("OPEN");
    }
}
