package dev.sekisho.identity.screening.jdbc;

import dev.sekisho.identity.secrecy.SecrecyKeys;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.seal.SealingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * Seals lists, reasons and the journal under the service's own key: they are the operator's records, kept when a
 * customer's key is destroyed.
 */
@ApplicationScoped
class ScreeningSeal {

    private final Seal seal;

    ScreeningSeal(SecrecyKeys keys) {
        this.seal = Seal.under(new SealingKey(keys.sealingKey()));
    }

    byte[] close(String plain, String place) {
        return seal.close(place, plain.getBytes(StandardCharsets.UTF_8));
    }

    String open(byte[] sealed, String place) {
        return new String(seal.open(place, sealed), StandardCharsets.UTF_8);
    }
}
