package dev.sekisho.kit.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the certificate of a client with mutual TLS is found, when a gateway ends the TLS before us. */
@ConfigMapping(prefix = "sekisho.client-certificate")
interface ClientCertificateConfig {

    /** The header in which the gateway passes the certificate on as escaped PEM, over whatever the client sent. */
    @WithDefault("X-Client-Certificate")
    String header();
}
