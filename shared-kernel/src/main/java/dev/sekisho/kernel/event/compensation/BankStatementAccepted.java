package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person accepts that the next statement goes on from one that was out of line; the second who says so makes it so. */
public record BankStatementAccepted(UUID statementId, int persons, UUID staffId, UUID personId) implements FactData {}
