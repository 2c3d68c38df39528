package dev.sekisho.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a service's audit log is told from outside. */
@ConfigMapping(prefix = "sekisho.audit")
public interface AuditConfig {

    /** The log's name in every checkpoint and of its key; never changed. */
    String origin();

    /** PEM file with the PKCS#8 Ed25519 key that signs checkpoints; production is not ready without it. */
    Optional<Path> privateKey();

    /** A file to which each signed checkpoint is appended; on another disk or machine it outlives a rewritten database. */
    Optional<Path> checkpointFile();

    /** How long committed facts wait for their numbers at most, while all is well. */
    Duration every();

    /** How often the other services' checkpoints are looked at. */
    @WithDefault("PT1M")
    Duration anchorEvery();

    /** The other services whose logs this one anchors, by name. */
    Map<String, Witnessed> anchors();

    /** Another service's log. */
    interface Witnessed {

        /** Where the service is. */
        URI url();

        /** PEM file with the public half of the Ed25519 key that signs its log. */
        Path publicKey();
    }
}
