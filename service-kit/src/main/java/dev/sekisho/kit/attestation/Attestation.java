package dev.sekisho.kit.attestation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a service says of itself at one moment.
 *
 * @param at by the machine's clock
 * @param businessTime by the clock of business, by which evidence is dated
 * @param commit of the source that it was built from; absent where nobody told it
 * @param policies the versions of the policies in force, by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Attestation(
        String service,
        String environment,
        String version,
        String commit,
        Map<String, String> policies,
        Instant at,
        Instant businessTime,
        List<AnsweredControl> controls) {}
