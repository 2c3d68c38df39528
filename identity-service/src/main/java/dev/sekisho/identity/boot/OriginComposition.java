package dev.sekisho.identity.boot;

import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.kit.origin.CallerOrigin;
import dev.sekisho.kit.origin.OriginHash;
import dev.sekisho.kit.origin.OriginHash.Mark;
import dev.sekisho.kit.origin.RequestOrigins;
import dev.sekisho.kit.origin.ToldOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets devices and addresses be recognised by hashes that only this service can make. */
@ApplicationScoped
class OriginComposition {

    @Produces
    @Singleton
    CallerOrigin callerOrigin(RequestOrigins origins, KeyedHash hash) {
        return origins.hashedBy(hashedBy(hash));
    }

    @Produces
    @Singleton
    ToldOrigins toldOrigins(RequestOrigins origins, KeyedHash hash) {
        return told -> origins.hashed(told, hashedBy(hash));
    }

    private static OriginHash hashedBy(KeyedHash hash) {
        return (mark, text) -> hash.of(label(mark), text);
    }

    private static Label label(Mark mark) {
        return switch (mark) {
            case DEVICE -> Label.DEVICE;
            case CLIENT_ADDRESS -> Label.CLIENT_ADDRESS;
            case CLIENT_SITE -> Label.CLIENT_SITE;
        };
    }
}
