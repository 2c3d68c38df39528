package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the MLRO's room works. */
@ConfigMapping(prefix = "sekisho.compensation.suspicion")
public interface SuspicionConfig {

    /** Until it is decided whether something is reported. */
    @WithDefault("P3D")
    Duration decideWithin();

    /** How often the head of the closed journal is published. */
    @WithDefault("PT1H")
    Duration anchorEvery();
}
