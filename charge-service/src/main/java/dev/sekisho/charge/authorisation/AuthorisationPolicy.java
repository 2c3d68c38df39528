package dev.sekisho.charge.authorisation;

import java.time.Duration;

/**
 * How long money is held, and how what is over is freed.
 *
 * @param lifetime on the business clock
 * @param lease how long one that was taken to be freed is left alone, on the database's clock
 * @param batch how many are taken at once
 */
public record AuthorisationPolicy(Duration lifetime, Duration lease, int batch) {

    public AuthorisationPolicy {
        if (lifetime.isNegative() || lifetime.isZero() || lease.isNegative() || lease.isZero() || batch < 1) {
            throw new IllegalArgumentException("money is held for some time, and freed after it");
        }
    }
}
