package dev.sekisho.charge.ledger;

import java.time.Instant;
import java.util.UUID;

/** A line of one account as it is read back, with what it belonged to. */
public record LedgerEntry(UUID transactionId, LedgerTransaction.Kind kind, Instant at, long amountYen, Place place) {}
