package dev.sekisho.kit.client;

import dev.sekisho.kit.origin.TrustedProxies;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * The certificate with which a client came: of the TLS connection itself, or, only from one of our own proxies, of
 * the header in which the gateway passes it on.
 */
@ApplicationScoped
public class PresentedCertificate {

    private static final int MAX_CHARS = 8_192;

    private final String header;
    private final TrustedProxies proxies;
    private final CurrentVertxRequest current;

    PresentedCertificate(ClientCertificateConfig config, TrustedProxies proxies, CurrentVertxRequest current) {
        this.header = config.header();
        this.proxies = proxies;
        this.current = current;
    }

    /** The SHA-256 thumbprint of the present request's certificate, as RFC 8705 writes it. */
    public Optional<String> thumbprint() {
        return Optional.ofNullable(current.getCurrent()).flatMap(this::thumbprint);
    }

    Optional<String> thumbprint(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        if (connection.isSsl()) {
            return ofConnection(connection);
        }
        return ofGateway(
                connection.remoteAddress().hostAddress(),
                context.request().headers().getAll(header));
    }

    Optional<String> ofGateway(String address, List<String> values) {
        return proxies.include(address) ? ofHeader(values) : Optional.empty();
    }

    private static Optional<String> ofConnection(HttpConnection connection) {
        try {
            return Optional.of(thumbprint(connection.sslSession().getPeerCertificates()[0]));
        } catch (SSLPeerUnverifiedException | GeneralSecurityException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> ofHeader(List<String> values) {
        if (values.size() != 1 || values.get(0).length() > MAX_CHARS) {
            return Optional.empty();
        }
        try {
            String pem = URLDecoder.decode(values.get(0).replace("+", "%2B"), StandardCharsets.US_ASCII);
            Certificate certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(thumbprint(certificate));
        } catch (IllegalArgumentException | GeneralSecurityException noCertificate) {
            return Optional.empty();
        }
    }

    private static String thumbprint(Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
