package dev.sekisho.link.boot;

import dev.sekisho.link.sealing.ResealValues;
import dev.sekisho.link.sealing.SealingKeys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The generations of the sealing key, and how fast one is turned into another. */
class SealingComposition {

    private final LinkConfig config;

    SealingComposition(LinkConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    SealingKeys sealingKeys() {
        LinkConfig.Sealing sealing = config.sealing();
        return SealingKeys.of(
                sealing.generation(), config.sealingKey(), sealing.otherKeys().orElse(""));
    }

    @Produces
    @Singleton
    ResealValues.Pace pace() {
        LinkConfig.Sealing sealing = config.sealing();
        return new ResealValues.Pace(sealing.batch(), sealing.settling());
    }
}
