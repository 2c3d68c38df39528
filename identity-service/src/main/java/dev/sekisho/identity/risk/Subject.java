package dev.sekisho.identity.risk;

import dev.sekisho.kernel.id.AccountId;
import java.util.Objects;
import java.util.UUID;

/** Who showed a signal: an opening or an account. */
public record Subject(Counted counted, UUID id) {

    public Subject {
        Objects.requireNonNull(counted, "counted");
        Objects.requireNonNull(id, "id");
    }

    static Subject opening(UUID id) {
        return new Subject(Counted.OPENINGS, id);
    }

    public static Subject account(AccountId id) {
        return new Subject(Counted.ACCOUNTS, id.value());
    }
}
