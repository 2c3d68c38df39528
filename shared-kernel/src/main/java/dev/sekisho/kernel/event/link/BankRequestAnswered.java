package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The side that was asked answered a request, or said that it is done. */
public record BankRequestAnswered(UUID requestId, String bankCode, String state, UUID staffId, UUID personId)
        implements FactData {}
