package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** From what on people are called; docs/adr/0045 says why. */
@ConfigMapping(prefix = "sekisho.compensation.escalation")
public interface EscalationConfig {

    /** In which confirmed cases are counted, over all banks. */
    @WithDefault("PT24H")
    Duration window();

    /** From so many confirmed cases on management is called. */
    @WithDefault("5")
    @Min(1) @Max(100_000) int cases();

    /** From so many confirmed yen on management is called. */
    @WithDefault("1000000")
    @Min(1) @Max(1_000_000_000_000L) long yen();

    /** From so many banks on that confirmed any, management is called. */
    @WithDefault("2")
    @Min(1) @Max(1000) int banks();

    /** How long each level has to say that it knows. */
    @WithDefault("PT30M")
    Duration acknowledgeWithin();

    Pager pager();

    /** The operator's own way to call people. */
    interface Pager {

        /** Where calls are sent by POST; if it is not set, nobody is called and metrics alone tell. */
        Optional<URI> url();

        /** A secret by which the pager knows us, sent as a bearer token. */
        Optional<String> token();
    }
}
