package dev.sekisho.kit.attestation;

import java.sql.Connection;
import java.time.Instant;

/**
 * What evidence is looked for with: a connection that can only read, for a short time, and the business moment.
 *
 * @param connection given back by whoever lent it
 */
public record Look(Connection connection, Instant now) {}
