package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What the ends of stolen money ask for, and how fast; docs/adr/0048 says why. */
@ConfigMapping(prefix = "sekisho.compensation.pursuit")
public interface PursuitConfig {

    /** How long after it was followed the money of a living case is followed again. */
    @WithDefault("PT10M")
    Duration again();

    /** Confirmed charges of a case that are followed, the first confirmed first. */
    @WithDefault("1000")
    @Min(1) @Max(10000) int charges();

    /** Until a request is with the bank that the money was paid out to. */
    @WithDefault("PT1H")
    Duration requestWithin();

    /** How long a bank may take to say what came of a request. */
    @WithDefault("P3D")
    Duration answerWithin();

    /** Until a list of pictures is with the police. */
    @WithDefault("PT24H")
    Duration listWithin();

    /** Pictures are asked for so long before and after a payment. */
    @WithDefault("PT15M")
    Duration picturesAround();

    /** How long shops keep pictures, at the least. */
    @WithDefault("P7D")
    Duration picturesKept();
}
