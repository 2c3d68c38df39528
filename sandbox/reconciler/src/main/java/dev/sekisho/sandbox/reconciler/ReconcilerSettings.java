package dev.sekisho.sandbox.reconciler;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whose books are compared.
 *
 * @param worldUrl the simulated world, whose banks' books are the truth
 * @param bankCodes the banks, four digits each
 * @param kafka client properties of a principal that may read every topic
 * @param patience how long compensation-service's copy may take to catch up before a difference is a finding
 */
public record ReconcilerSettings(
        URI worldUrl,
        List<String> bankCodes,
        DatabaseAccess identity,
        DatabaseAccess link,
        DatabaseAccess charge,
        DatabaseAccess compensation,
        Map<String, String> kafka,
        Duration patience) {

    public ReconcilerSettings {
        Objects.requireNonNull(worldUrl, "worldUrl");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(compensation, "compensation");
        bankCodes = List.copyOf(bankCodes);
        kafka = Map.copyOf(kafka);
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience is never negative");
        }
    }

    @Override
    public String toString() {
        return "ReconcilerSettings[" + worldUrl + ", " + bankCodes + "]";
    }
}
