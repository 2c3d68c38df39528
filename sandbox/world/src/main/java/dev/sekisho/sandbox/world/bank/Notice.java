package dev.sekisho.sandbox.world.bank;

import java.time.Instant;

/** What the bank told a depositor for the operator, and the receipt it gave for that. */
public record Notice(String receipt, AccountKey account, String text, Instant at) {}
