package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose published figures are our own, and when figures make a person look; docs/adr/0046 says why. */
@ConfigMapping(prefix = "sekisho.compensation.bulletin")
public interface BulletinConfig {

    /** The name under which we publish; nobody else's bulletin is entered under it. */
    @WithDefault("Sekisho")
    @NotBlank @Size(max = 100) String publisher();

    /** By so many percent the yen per case of a series may move from one bulletin to the next. */
    @WithDefault("25")
    @Min(1) @Max(100) int yenPerCasePercent();
}
