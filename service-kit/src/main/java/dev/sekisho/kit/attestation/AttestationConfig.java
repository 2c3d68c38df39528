package dev.sekisho.kit.attestation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the service attests what it does. */
@ConfigMapping(prefix = "sekisho.attestation")
interface AttestationConfig {

    /** How long one attestation is given to everybody who asks, so that nobody can load the database by asking. */
    @WithDefault("PT5S")
    Duration reusedFor();

    /** How long one piece of evidence may take before its control is not met. */
    @WithDefault("PT2S")
    Duration patience();

    /** How long all of it may take; what was not reached by then is not met. */
    @WithDefault("PT20S")
    Duration budget();

    /** The commit of the source that runs here. */
    Optional<String> commit();
}
