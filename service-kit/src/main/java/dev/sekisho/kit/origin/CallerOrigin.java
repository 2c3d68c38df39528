package dev.sekisho.kit.origin;

import dev.sekisho.kernel.origin.Origin;

/** From where the present request comes. */
public interface CallerOrigin {

    Origin now();
}
