package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long and how much investigators read of a case. */
@ConfigMapping(prefix = "sekisho.compensation.disclosure")
public interface DisclosureConfig {

    /** From its release on. */
    @WithDefault("P30D")
    Duration lasts();

    /** Facts of a case with their proofs, the oldest first. */
    @WithDefault("2000")
    @Min(1) @Max(10000) int facts();
}
