package dev.sekisho.identity.contact;

import dev.sekisho.kernel.event.identity.ContactChangeMoved;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where changes of contacts are kept, each step with its fact; whoever changes one has locked its account first. */
public interface ContactChanges {

    void add(AwaitedChange change, ContactChangeMoved fact);

    Optional<ContactChange> find(UUID id);

    /** As {@link #find}, and holds the change until the transaction ends. */
    Optional<ContactChange> lock(UUID id);

    /** The change that this freeze of a wallet goes with. */
    Optional<ContactChange> ofFreeze(UUID freezeId);

    /** The account's change of this kind that is neither bound nor ended. */
    Optional<ContactChange> underWay(AccountId account, Contact.Kind kind);

    void save(ContactChange change, ContactChangeMoved fact);

    /** Whether any contact of the account is being bound, or was bound and cools off. */
    boolean isCoolingOff(AccountId account, Instant now);
}
