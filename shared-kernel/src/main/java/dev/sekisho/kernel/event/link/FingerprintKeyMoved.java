package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;

/** A key of the bank accounts' fingerprints came into use, covers every account, or goes out of use. */
public record FingerprintKeyMoved(String keyId, String state) implements FactData {}
