package dev.sekisho.identity.clearance;

import dev.sekisho.identity.proof.MethodStrength;
import java.time.Instant;
import java.util.Optional;

/**
 * What a cleared identity is worth beyond its name.
 *
 * @param methodCode the method in the catalogue's words
 * @param reproofDueBy until when it has to be proved again, if it has to
 * @param enoughForLimitRise whether a higher limit may rest on it
 */
public record IdentityStanding(
        String methodCode,
        MethodStrength strength,
        Instant provedAt,
        Optional<Instant> reproofDueBy,
        boolean enoughForLimitRise,
        String policyVersion) {}
