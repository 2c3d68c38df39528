package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank and the operator put a request to each other; its text stays in the register. */
public record BankRequestMade(UUID requestId, String bankCode, String madeBy, UUID staffId, UUID personId)
        implements FactData {}
