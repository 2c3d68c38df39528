package dev.sekisho.sandbox.world.credential;

import dev.sekisho.sandbox.world.problem.Problems;

/** The key by which the operator calls the eKYC vendor, the message gateway and the carrier. */
public record ApiKey(Secret secret) {

    public static final String HEADER = "X-Api-Key";

    /** Refuses the call with 401 unless the key was given. */
    public void require(String given) {
        if (!secret.is(given)) {
            throw Problems.of(401, "unauthorized", "the API key is missing or wrong");
        }
    }
}
