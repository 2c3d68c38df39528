package dev.sekisho.kit.page;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Under which addresses browsers reach the services' pages; cookies are a host's, so all are on one. */
@ConfigMapping(prefix = "sekisho.pages")
interface PageConfig {

    /** Of identity-service, as https://host; without it on the host of the page that is looked at. */
    Optional<String> identityUrl();

    /** Of link-service; without it on the same host. */
    Optional<String> linkUrl();

    /** Of compensation-service; without it on the same host. */
    Optional<String> compensationUrl();
}
