package dev.sekisho.kit.origin;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** From where requests come: behind which proxies callers are, and what is known of their addresses. */
@ConfigMapping(prefix = "sekisho.origin")
interface OriginConfig {

    /**
     * Our own proxies and gateways, as address/bits: only they are believed about the hop before them and about a
     * client's certificate; without it nobody is.
     */
    Optional<List<String>> trustedProxies();

    /** File with lines of range, kind and country; without it the ranges kept for documentation are known. */
    Optional<String> addressBook();
}
