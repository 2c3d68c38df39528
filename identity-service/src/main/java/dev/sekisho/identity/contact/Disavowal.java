package dev.sekisho.identity.contact;

import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** The word by which whoever has the old contact disavows a change; only this service can make it. */
@ApplicationScoped
class Disavowal {

    private final KeyedHash hash;
    private final ContactRules rules;

    Disavowal(KeyedHash hash, ContactRules rules) {
        this.hash = hash;
        this.rules = rules;
    }

    /** The page that says it; in the fragment, which no server writes down. */
    String link(UUID change) {
        return rules.notMe() + "#" + change + "." + token(change);
    }

    /** Compared in constant time. */
    boolean isGenuine(UUID change, String token) {
        return MessageDigest.isEqual(
                token(change).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    private String token(UUID change) {
        return hash.of(Label.DISAVOWAL, change.toString());
    }
}
