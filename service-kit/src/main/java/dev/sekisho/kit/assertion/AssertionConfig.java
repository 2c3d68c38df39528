package dev.sekisho.kit.assertion;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Map;

/** The keys by which services know each other: one's own, and one for each principal that may call. */
@ConfigMapping(prefix = "sekisho.assertion")
interface AssertionConfig {

    /** PEM file with this service's own P-256 key; the callees hold its public half. */
    Path privateKey();

    /** PEM file with the public key of each principal that is believed, by the principal's name. */
    Map<String, Path> trusted();
}
