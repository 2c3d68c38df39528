package dev.sekisho.kit.republication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One telling of all facts, and how far it has come. @param told how many were put into the outbox again */
record Republication(UUID id, String reason, boolean running, long told, Instant askedAt, Optional<Instant> endedAt) {}
