package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A staff member has seen bank accounts of victims; {@code subject} says where, as CLAIM or OTHER_ACCOUNT. */
public record PayeeRead(UUID subjectId, String subject, int payees, UUID staffId, UUID personId) implements FactData {}
