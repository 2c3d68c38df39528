package dev.sekisho.identity.account;

import dev.sekisho.kernel.event.identity.AccountHeld;
import dev.sekisho.kernel.event.identity.AccountReleased;
import dev.sekisho.kernel.id.AccountId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An account stopped for review by one or several holds; nothing that is shown changes it, and nothing is cleared for
 * it, until the last of them is released.
 */
public record HeldAccount(
        AccountId id,
        long version,
        CustomerClass customerClass,
        Optional<VerifiedPhone> phone,
        Optional<ProvedIdentity> identity,
        List<Hold> holds)
        implements Account {

    public HeldAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customerClass, "customerClass");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(identity, "identity");
        holds = List.copyOf(holds);
        if (holds.isEmpty()) {
            throw new IllegalArgumentException("an account is held by something");
        }
    }

    @Override
    public AccountChange verified(VerifiedPhone shown) {
        return unchanged();
    }

    @Override
    public AccountChange proved(ProvedIdentity shown) {
        return unchanged();
    }

    @Override
    public AccountChange readPlausibly() {
        return new AccountChange(
                new HeldAccount(id, version, customerClass, phone, identity.map(ProvedIdentity::readPlausibly), holds),
                List.of());
    }

    @Override
    public AccountChange held(Hold hold) {
        return stands(hold.id())
                ? unchanged()
                : new AccountChange(
                        with(Stream.concat(holds.stream(), Stream.of(hold)).toList()),
                        List.of(new AccountHeld(id.value(), hold.kind().told())));
    }

    @Override
    public AccountChange released(UUID holdId) {
        if (!stands(holdId)) {
            return unchanged();
        }
        List<Hold> left =
                holds.stream().filter(hold -> !hold.id().equals(holdId)).toList();
        return left.isEmpty()
                ? new AccountChange(
                        new ActiveAccount(id, version, customerClass, phone, identity),
                        List.of(new AccountReleased(id.value())))
                : new AccountChange(with(left), List.of());
    }

    private boolean stands(UUID holdId) {
        return holds.stream().anyMatch(hold -> hold.id().equals(holdId));
    }

    private HeldAccount with(List<Hold> next) {
        return new HeldAccount(id, version, customerClass, phone, identity, next);
    }

    private AccountChange unchanged() {
        return new AccountChange(this, List.of());
    }
}
