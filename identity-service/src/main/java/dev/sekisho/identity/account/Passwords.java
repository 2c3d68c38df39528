package dev.sekisho.identity.account;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.AccountId;
import java.util.Optional;

/** The hashes of passwords as they are kept, and the addresses they belong to; used inside a transaction. */
public interface Passwords {

    /** What the account signs in by. */
    Optional<Kept> of(AccountId id);

    /** Keeps a changed password with the fact that says so. */
    void replace(AccountId id, String hash, FactData fact);

    /** Keeps the same password hashed anew, unless it was changed in the meantime. */
    void rehash(AccountId id, String kept, String anew);

    /** A mailbox and the hash of the password; never printed. */
    record Kept(EmailAddress address, String addressHash, String passwordHash) {

        @Override
        public String toString() {
            return "Kept[redacted]";
        }
    }
}
