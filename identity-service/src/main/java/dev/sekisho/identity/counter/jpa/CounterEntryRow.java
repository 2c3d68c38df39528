package dev.sekisho.identity.counter.jpa;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.counter.Letter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An entry as a row; what was typed is one sealed column, and the table itself wants four eyes. */
@Entity
@Table(name = "counter_entry")
class CounterEntryRow {

    @Id
    @Column(name = "entry_id")
    UUID entryId;

    long version;

    @Column(name = "account_id", updatable = false)
    UUID accountId;

    @Column(name = "proof_id", updatable = false)
    UUID proofId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    IdentityMethod method;

    @Enumerated(EnumType.STRING)
    State state = State.OPEN;

    @Column(name = "content_hash")
    String contentHash;

    @Column(name = "content_sealed")
    byte[] contentSealed;

    @Column(name = "letter_reference", updatable = false)
    String letterReference;

    @Column(name = "letter_state")
    @Enumerated(EnumType.STRING)
    Letter.State letterState;

    @Column(name = "entered_by", updatable = false)
    UUID enteredBy;

    @Column(name = "entered_person", updatable = false)
    UUID enteredPerson;

    @Column(name = "entered_at", updatable = false)
    Instant enteredAt;

    @Column(name = "edited_by")
    UUID editedBy;

    @Column(name = "edited_person")
    UUID editedPerson;

    @Column(name = "edited_at")
    Instant editedAt;

    @Column(name = "decided_by")
    UUID decidedBy;

    @Column(name = "decided_person")
    UUID decidedPerson;

    @Column(name = "decided_at")
    Instant decidedAt;

    /** How far an entry has come. */
    enum State {
        OPEN,
        APPROVED,
        REFUSED
    }
}
