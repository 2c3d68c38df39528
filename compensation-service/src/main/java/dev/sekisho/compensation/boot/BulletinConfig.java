package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** When published figures make a person look; docs/adr/0046 says why. */
@ConfigMapping(prefix = "sekisho.compensation.bulletin")
public interface BulletinConfig {

    /** By so many percent the yen per case of a series may move from one bulletin to the next. */
    @WithDefault("25")
    @Min(1) @Max(100) int yenPerCasePercent();
}
