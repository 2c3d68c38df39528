package dev.sekisho.identity.secrecy;

import dev.sekisho.kernel.id.AccountId;
import java.util.Objects;
import java.util.UUID;

/**
 * Whose personal data a text is; each subject has a key of its own, and with the key all of its texts are destroyed.
 *
 * <p>A customer is the account: there is one before anybody knows which person is behind it, and it belongs to one
 * person for ever.
 */
public record Subject(Kind kind, UUID id) {

    public Subject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static Subject account(AccountId account) {
        return account(account.value());
    }

    public static Subject account(UUID account) {
        return new Subject(Kind.ACCOUNT, account);
    }

    public static Subject opening(UUID opening) {
        return new Subject(Kind.OPENING, opening);
    }

    public static Subject staff(UUID staff) {
        return new Subject(Kind.STAFF, staff);
    }

    /** The kinds of subject; nothing of one kind opens for another. */
    public enum Kind {
        ACCOUNT,
        OPENING,
        STAFF
    }
}
