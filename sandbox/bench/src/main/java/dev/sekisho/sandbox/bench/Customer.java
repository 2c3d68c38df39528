package dev.sekisho.sandbox.bench;

import java.util.UUID;

/** Somebody who charges over and over: a wallet and a link that belongs to it. */
record Customer(UUID wallet, UUID link) {}
