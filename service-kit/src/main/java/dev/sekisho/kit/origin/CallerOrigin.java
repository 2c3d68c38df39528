package dev.sekisho.kit.origin;

import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.kit.problem.ProblemException;

/** From where the present request comes. */
public interface CallerOrigin {

    /** @throws ProblemException 400 {@code invalid-request} for a device header that is none */
    Origin now();
}
