package dev.sekisho.identity.staff;

import dev.sekisho.identity.account.EmailAddress;
import java.util.Optional;
import java.util.UUID;

/** Where staff accounts are kept, each change with its facts. */
public interface StaffMembers {

    void add(StaffChange entered, Entry entry);

    /** Holds the account until the transaction ends, so that changes follow one another. */
    Optional<Staff> lock(UUID id);

    void save(StaffChange change);

    /** Whether somebody present has this address; nobody else is entered until the transaction ends. */
    boolean isTaken(String addressHash);

    /** The two founders so far, each by place: 1 or 2. */
    Optional<StaffHead> founder(int place);

    Optional<EnrolledStaff> enrolled(String addressHash);

    /** The address of somebody present, for the label in an authenticator. */
    Optional<EmailAddress> address(UUID id);

    /** Uses a time step of the authenticator up, and all before it; of several at once exactly one gets it. */
    Share useStep(UUID id, long step);

    /** The holder's name and address; never printed. @param founder the founder's place, 1 or 2; 0 for all others */
    record Entry(String displayName, EmailAddress address, String addressHash, int founder) {

        @Override
        public String toString() {
            return "Entry[redacted]";
        }
    }
}
