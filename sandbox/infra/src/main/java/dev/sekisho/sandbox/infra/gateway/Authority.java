package dev.sekisho.sandbox.infra.gateway;

import static dev.sekisho.sandbox.infra.gateway.Der.bits;
import static dev.sekisho.sandbox.infra.gateway.Der.integer;
import static dev.sekisho.sandbox.infra.gateway.Der.octets;
import static dev.sekisho.sandbox.infra.gateway.Der.oid;
import static dev.sekisho.sandbox.infra.gateway.Der.sequence;
import static dev.sekisho.sandbox.infra.gateway.Der.set;
import static dev.sekisho.sandbox.infra.gateway.Der.tagged;
import static dev.sekisho.sandbox.infra.gateway.Der.text;
import static dev.sekisho.sandbox.infra.gateway.Der.time;
import static dev.sekisho.sandbox.infra.gateway.Der.yes;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** An authority of the sandbox, made when it is asked for: it issues certificates on P-256 and revokes them. */
public final class Authority {

    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";
    private static final Duration LIFE = Duration.ofDays(30);

    /** An authority's: to sign certificates and lists of revoked ones. */
    private static final byte[] SIGNS_CERTIFICATES = {1, 6};

    /** Anybody else's: to sign. */
    private static final byte[] SIGNS = {7, (byte) 0x80};

    private final String name;
    private final KeyPair key;
    private long serial;

    private Authority(String name) {
        this.name = name;
        this.key = newKey();
    }

    public static Authority named(String name) {
        return new Authority(name);
    }

    /** The authority's own certificate as PEM. */
    public String pem() {
        byte[] authority = extension(BASIC_CONSTRAINTS, sequence(yes()));
        byte[] usage = extension(KEY_USAGE, tagged(0x03, SIGNS_CERTIFICATES));
        return pem("CERTIFICATE", certificate(key, name, lastDays(), authority, usage));
    }

    /** A certificate that is good now, for a client or for the server of these names. */
    public Holder issue(String subject, String... servers) {
        return issue(subject, lastDays(), servers);
    }

    /** One whose time was over an hour ago. */
    public Holder issueExpired(String subject) {
        Instant end = Instant.now().minus(Duration.ofHours(1));
        return issue(subject, new Instant[] {end.minus(LIFE), end});
    }

    private Holder issue(String subject, Instant[] valid, String... servers) {
        KeyPair own = newKey();
        byte[] usage = extension(KEY_USAGE, tagged(0x03, SIGNS));
        byte[][] names = Arrays.stream(servers)
                .map(server -> tagged(0x82, server.getBytes(StandardCharsets.US_ASCII)))
                .toArray(byte[][]::new);
        byte[] der = names.length == 0
                ? certificate(own, subject, valid, usage)
                : certificate(own, subject, valid, usage, extension(ALTERNATIVE_NAMES, sequence(names)));
        return new Holder(der, own.getPrivate());
    }

    /** The list of what this authority has revoked, as PEM; good for a day. */
    public String revocations(Holder... revoked) {
        Instant now = Instant.now();
        return revocations(now, now.plus(Duration.ofDays(1)), revoked);
    }

    /** The same, but nobody renewed it in time. */
    public String staleRevocations() {
        Instant end = Instant.now().minus(Duration.ofHours(1));
        return revocations(end.minus(Duration.ofDays(1)), end);
    }

    private String revocations(Instant from, Instant until, Holder... revoked) {
        byte[][] entries = Stream.of(revoked)
                .map(holder -> sequence(integer(holder.certificate().getSerialNumber()), time(from.minusSeconds(1))))
                .toArray(byte[][]::new);
        byte[] list = sequence(
                algorithm(),
                name(name),
                time(from),
                time(until),
                entries.length == 0 ? new byte[0] : sequence(entries));
        return pem("X509 CRL", signed(list));
    }

    private static Instant[] lastDays() {
        Instant now = Instant.now();
        return new Instant[] {now.minus(Duration.ofHours(2)), now.plus(LIFE)};
    }

    private byte[] certificate(KeyPair subjectKey, String subject, Instant[] valid, byte[]... extensions) {
        byte[] version = tagged(0xa0, integer(BigInteger.TWO));
        byte[] content = sequence(
                version,
                integer(BigInteger.valueOf(++serial)),
                algorithm(),
                name(name),
                sequence(time(valid[0]), time(valid[1])),
                name(subject),
                subjectKey.getPublic().getEncoded(),
                tagged(0xa3, sequence(extensions)));
        return signed(content);
    }

    private byte[] signed(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(content);
            return sequence(content, algorithm(), bits(signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] extension(String oid, byte[] value) {
        return sequence(oid(oid), yes(), octets(value));
    }

    private static byte[] algorithm() {
        return sequence(oid(ECDSA_WITH_SHA256));
    }

    private static byte[] name(String commonName) {
        return sequence(set(sequence(oid(COMMON_NAME), text(commonName))));
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String pem(String kind, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }
}
