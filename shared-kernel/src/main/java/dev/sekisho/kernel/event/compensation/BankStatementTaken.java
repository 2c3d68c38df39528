package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A statement of the paying account was taken whole; matched are the returns in it whose transfer is known. */
public record BankStatementTaken(
        UUID statementId,
        String sha256,
        String fromDay,
        String untilDay,
        String follow,
        int entries,
        int matched,
        int waiting,
        int seenBefore,
        UUID staffId,
        UUID personId)
        implements FactData {}
