package dev.sekisho.kit.origin;

import dev.sekisho.kernel.origin.Origin;

/** Makes of what another service tells of a customer's device and address what may be kept here. */
@FunctionalInterface
public interface ToldOrigins {

    Origin keep(ToldOrigin told);
}
