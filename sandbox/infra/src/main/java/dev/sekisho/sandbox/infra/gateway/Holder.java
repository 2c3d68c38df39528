package dev.sekisho.sandbox.infra.gateway;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Who holds a certificate and its key. */
public final class Holder {

    private final X509Certificate certificate;
    private final PrivateKey key;

    Holder(byte[] certificate, PrivateKey key) {
        try {
            this.certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("no certificate", wrong);
        }
        this.key = key;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    PrivateKey key() {
        return key;
    }

    public String certificatePem() {
        return Authority.pem("CERTIFICATE", encoded());
    }

    public String keyPem() {
        return Authority.pem("PRIVATE KEY", key.getEncoded());
    }

    /** As RFC 8705 writes it: SHA-256, base64url. */
    public String thumbprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
