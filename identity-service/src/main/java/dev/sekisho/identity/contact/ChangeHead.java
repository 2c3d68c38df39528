package dev.sekisho.identity.contact;

import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.identity.code.CodePurpose;
import dev.sekisho.kernel.event.identity.ContactChangeMoved;
import dev.sekisho.kernel.id.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a change is, whatever its state: it never changes.
 */
public record ChangeHead(UUID id, AccountId account, Contact old, Contact next, Way way, Instant startedAt) {

    public ChangeHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(startedAt, "startedAt");
        if (old.kind() != next.kind() || old.hash().equals(next.hash())) {
            throw new IllegalArgumentException("a contact is replaced by another one of its kind");
        }
    }

    /** The freeze of the wallet that goes with it; an id of its own, for it has facts of its own. */
    public UUID freezeId() {
        return UUID.nameUUIDFromBytes(("contact-freeze:" + id).getBytes(StandardCharsets.UTF_8));
    }

    Contact contact(Side side) {
        return side == Side.OLD ? old : next;
    }

    /** What a code to one side approves: this new contact for this account. */
    CodeBinding binding(Side side) {
        CodePurpose purpose = side == Side.OLD ? CodePurpose.CONTACT_OLD : CodePurpose.CONTACT_NEW;
        return new CodeBinding(account.toString(), id, purpose, "contact:" + next.hash());
    }

    ContactChangeMoved fact(String step) {
        return new ContactChangeMoved(
                id, account.value(), next.kind().name(), way.name(), old.hash(), next.hash(), step);
    }

    /** Which contact a code was sent to. */
    public enum Side {
        OLD,
        NEW
    }
}
