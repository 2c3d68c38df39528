package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** One person says of which claim a return is, or of none; another has to say so too. */
public record BankReturnProposed(UUID returnId, UUID claimId, UUID staffId, UUID personId) implements FactData {}
