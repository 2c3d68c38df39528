package dev.sekisho.identity.account;

import dev.sekisho.kernel.id.AccountId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An account stopped for review; nothing that is shown changes it, and nothing is cleared for it. */
public record HeldAccount(
        AccountId id,
        long version,
        CustomerClass customerClass,
        Optional<VerifiedPhone> phone,
        Optional<ProvedIdentity> identity,
        String reason)
        implements Account {

    public HeldAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customerClass, "customerClass");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public AccountChange verified(VerifiedPhone shown) {
        return new AccountChange(this, List.of());
    }

    @Override
    public AccountChange proved(ProvedIdentity shown) {
        return new AccountChange(this, List.of());
    }
}
