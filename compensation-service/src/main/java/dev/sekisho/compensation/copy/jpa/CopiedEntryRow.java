package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.LedgerAccount;
import dev.sekisho.compensation.copy.LedgerEntry;
import dev.sekisho.compensation.copy.LedgerTransaction;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One side of a copied ledger transaction as it is stored; the application's role may not change it. */
@Entity
@Table(name = "copied_entry")
@IdClass(CopiedEntryRow.Key.class)
class CopiedEntryRow {

    @Id
    UUID transactionId;

    @Id
    int position;

    String ledgerAccount;
    long amountYen;
    Instant postedAt;

    static CopiedEntryRow of(LedgerTransaction transaction, int position) {
        LedgerEntry entry = transaction.entries().get(position);
        CopiedEntryRow row = new CopiedEntryRow();
        row.transactionId = transaction.id();
        row.position = position;
        row.ledgerAccount = entry.account().name();
        row.amountYen = entry.amountYen();
        row.postedAt = transaction.postedAt();
        return row;
    }

    LedgerEntry entry() {
        return new LedgerEntry(new LedgerAccount(ledgerAccount), amountYen);
    }

    /** An entry is known by its transaction and its position there, from 0. */
    record Key(UUID transactionId, int position) implements Serializable {}
}
