package dev.sekisho.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;

/** Certificates of clients as a gateway passes them on; nobody has their keys. */
public enum Certificates {
    BANK("bank-client-certificate.pem"),
    OTHER("other-client-certificate.pem");

    public static final String HEADER = "X-Client-Certificate";

    private final String file;

    Certificates(String file) {
        this.file = file;
    }

    /** The header's value: escaped PEM. */
    public String escaped() {
        return URLEncoder.encode(new String(pem(), StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)
                .replace("+", "%20");
    }

    /** As RFC 8705 writes it. */
    public String thumbprint() {
        try (InputStream in = Certificates.class.getResourceAsStream(file)) {
            byte[] encoded = CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getEncoded();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] pem() {
        try (InputStream in = Certificates.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
