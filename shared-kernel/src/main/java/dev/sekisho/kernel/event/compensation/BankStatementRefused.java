package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A statement of an account was not taken, and nothing of it. */
public record BankStatementRefused(UUID statementId, String sha256, String rule, UUID personId) implements FactData {}
