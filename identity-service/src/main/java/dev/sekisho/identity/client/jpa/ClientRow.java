package dev.sekisho.identity.client.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A client as a row; what was approved never changes, and the table itself wants four eyes. */
@Entity
@Table(name = "oauth_client")
class ClientRow {

    @Id
    @Column(name = "client_id")
    UUID clientId;

    long version;

    @Column(updatable = false)
    String name;

    @Column(name = "bank_code", updatable = false)
    String bankCode;

    @Column(updatable = false)
    String[] audiences;

    @Column(updatable = false)
    String[] scopes;

    @Column(name = "key_set", updatable = false)
    String keySet;

    @Column(updatable = false)
    String certificate;

    String state;

    @Column(name = "proposed_by", updatable = false)
    UUID proposedBy;

    @Column(name = "proposed_person", updatable = false)
    UUID proposedPerson;

    @Column(name = "proposed_at", updatable = false)
    Instant proposedAt;

    @Column(name = "approved_by")
    UUID approvedBy;

    @Column(name = "approved_person")
    UUID approvedPerson;

    @Column(name = "approved_at")
    Instant approvedAt;
}
