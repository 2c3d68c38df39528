package dev.sekisho.identity.account;

import dev.sekisho.identity.account.Accounts.OpenedWith;
import dev.sekisho.kernel.event.identity.AccountOpened;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An opening whose code was not yet answered; the password is kept as a hash only. */
public record PendingOpening(
        UUID id,
        long version,
        EmailAddress address,
        String addressHash,
        String passwordHash,
        CustomerClass customerClass,
        Instant startedAt)
        implements Opening {

    /** The account that comes of it. */
    AccountChange open(AccountId account) {
        ActiveAccount fresh = ActiveAccount.fresh(account, customerClass);
        return new AccountChange(fresh, List.of(new AccountOpened(account.value(), customerClass.name())));
    }

    ConfirmedOpening confirmedFor(AccountId account) {
        return new ConfirmedOpening(id, version, addressHash, account);
    }

    OpenedWith openedWith() {
        return new OpenedWith(address, addressHash, passwordHash);
    }

    @Override
    public String toString() {
        return "PendingOpening[" + id + "]";
    }
}
