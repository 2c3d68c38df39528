package dev.sekisho.identity.account;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An account whose relation ended: nobody signs in, nothing is cleared, nothing changes it. What was shown for it is kept
 * with its records and is nobody's to use.
 */
public record ClosedAccount(AccountId id, long version, CustomerClass customerClass, Instant endedAt, EndReason reason)
        implements Account {

    public ClosedAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customerClass, "customerClass");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<VerifiedPhone> phone() {
        return Optional.empty();
    }

    @Override
    public Optional<ProvedIdentity> identity() {
        return Optional.empty();
    }

    @Override
    public AccountChange verified(VerifiedPhone shown) {
        return new AccountChange(this, List.of());
    }

    @Override
    public AccountChange proved(ProvedIdentity shown) {
        return new AccountChange(this, List.of());
    }

    /** Who is no customer any more is not held; a legal hold keeps the records. */
    @Override
    public AccountChange held(Hold hold) {
        return new AccountChange(this, List.of());
    }

    @Override
    public AccountChange readPlausibly() {
        return new AccountChange(this, List.of());
    }

    @Override
    public AccountChange released(UUID holdId) {
        return new AccountChange(this, List.of());
    }
}
