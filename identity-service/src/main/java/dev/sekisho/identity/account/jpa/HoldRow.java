package dev.sekisho.identity.account.jpa;

import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A hold that stands; one that was released leaves its facts and no row. */
@Entity
@Table(name = "account_hold")
@IdClass(HoldRow.Key.class)
class HoldRow {

    @Id
    @Column(name = "account_id")
    UUID accountId;

    @Id
    @Column(name = "hold_id")
    UUID holdId;

    @Enumerated(EnumType.STRING)
    HoldKind kind;

    Instant since;

    static HoldRow of(UUID accountId, Hold hold) {
        HoldRow row = new HoldRow();
        row.accountId = accountId;
        row.holdId = hold.id();
        row.kind = hold.kind();
        row.since = hold.since();
        return row;
    }

    /** Two features may choose the same id for different accounts. */
    record Key(UUID accountId, UUID holdId) implements Serializable {}
}
