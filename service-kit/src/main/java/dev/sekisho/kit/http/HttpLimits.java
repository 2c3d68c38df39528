package dev.sekisho.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a caller may take of us before anything is asked. */
@ConfigMapping(prefix = "sekisho.http")
interface HttpLimits {

    /** Within this a request's body has arrived whole; one that drips longer is hung up on. */
    @WithDefault("20S")
    Duration arrivesWithin();
}
