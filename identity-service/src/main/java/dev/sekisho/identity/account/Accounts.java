package dev.sekisho.identity.account;

import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.util.Optional;

/** Where accounts are kept. */
public interface Accounts {

    /** Keeps a new account, with what its holder signs in by, and its facts. */
    void add(AccountChange opened, OpenedWith opening);

    Optional<Account> find(AccountId id);

    /** As {@link #find}, and holds the account until the transaction ends, so that changes follow one another. */
    Optional<Account> lock(AccountId id);

    /** Keeps a changed account and its facts. */
    void save(AccountChange change);

    Optional<Credential> credential(String addressHash);

    boolean isTaken(String addressHash);

    /** How many accounts other than this one were proved to be this person's. */
    int othersOf(PersonId person, AccountId id);

    /** Where the holder gets mail. */
    Optional<MailboxOf> mailbox(AccountId id);

    /** Keeps another mail address for a locked account, with the facts. */
    void readdress(AccountChange change, MailboxOf mailbox);

    /** Whether another account than this one holds the number. */
    boolean isNumberShared(String numberHash, AccountId id);

    /** A mail address and the keyed hash by which it is recognised; never printed. */
    record MailboxOf(EmailAddress address, String addressHash) {}

    /** The holder's address and the hash of the password; never printed. */
    record OpenedWith(EmailAddress address, String addressHash, String passwordHash) {

        @Override
        public String toString() {
            return "OpenedWith[redacted]";
        }
    }
}
