package dev.sekisho.identity.secrecy.crypto;

import dev.sekisho.identity.secrecy.SecrecyKeys;
import dev.sekisho.identity.secrecy.Tickets;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.seal.SealingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** The service's one key: it seals tickets, and opens personal data that was sealed before subjects had keys. */
@ApplicationScoped
class ServiceSeal implements Tickets {

    /** The first byte of what it seals. */
    static final byte GENERATION = 1;

    private final Seal seal;

    ServiceSeal(SecrecyKeys keys) {
        this.seal = Seal.under(new SealingKey(keys.sealingKey()));
    }

    @Override
    public byte[] seal(String plain, String context) {
        return seal.close(context, plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(byte[] sealed, String context) {
        return new String(seal.open(context, sealed), StandardCharsets.UTF_8);
    }
}
