package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A command on an interim payment was refused. */
public record InterimRefused(UUID interimId, UUID claimId, String rule, UUID personId) implements FactData {}
