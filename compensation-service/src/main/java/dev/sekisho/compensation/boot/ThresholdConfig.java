package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When a bank is stopped by its confirmed cases; docs/adr/0040 says where the numbers come from. */
@ConfigMapping(prefix = "sekisho.compensation.threshold")
public interface ThresholdConfig {

    /** So many cases that count within the window stop a bank, if they are far above its mean. */
    @WithDefault("3")
    @Min(1) @Max(1000) int cases();

    /** How far back cases are counted. */
    @WithDefault("PT24H")
    Duration window();

    /** How many times the bank's own mean is far above it. */
    @WithDefault("5")
    @Min(1) @Max(1000) int timesMean();

    /** The time before the window over which the mean is taken. */
    @WithDefault("P90D")
    Duration meanOver();

    /** Cases on links younger than this count. */
    @WithDefault("P30D")
    Duration youngLink();

    /** From so many cases on, below a stop, a person has to look. */
    @WithDefault("1")
    @Min(1) @Max(1000) int alarmCases();

    /** So many banks stopped so within the window stop linking and charging everywhere. */
    @WithDefault("3")
    @Min(2) @Max(1000) int banks();

    /** Until when a person has to have seen an alarm. */
    @WithDefault("PT15M")
    Duration acknowledgeWithin();

    /** Until when it has to be decided by name that a bank with confirmed damage stays open. */
    @WithDefault("PT24H")
    Duration decideWithin();
}
