package dev.sekisho.identity.clearance.jpa;

import dev.sekisho.identity.account.PhoneWorth;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A clearance as a row: one for a link request. */
@Entity
@Table(name = "clearance")
class ClearanceRow {

    @Id
    @Column(name = "link_request_id")
    UUID linkRequestId;

    long version;

    @Column(name = "account_id", updatable = false)
    UUID accountId;

    @Column(name = "bank_code", updatable = false)
    String bankCode;

    @Column(name = "bank_name", updatable = false)
    String bankName;

    @Column(name = "account_mask", updatable = false)
    String accountMask;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "phone_worth")
    @Enumerated(EnumType.STRING)
    PhoneWorth phoneWorth;

    @Column(name = "code_expires_at")
    Instant codeExpiresAt;

    @Column(name = "cleared_at")
    Instant clearedAt;

    @Column(name = "policy_version", updatable = false)
    String policyVersion;

    /** Codes of the reasons, with commas between them. */
    String reasons;

    /** The states of a clearance as they are stored. */
    enum State {
        AWAITING_CODE,
        CLEARED,
        REFUSED,
        LOCKED
    }
}
