package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The key pairs of one sandbox as PEM files of mode 600 (PKCS#8 and SPKI), drawn once: P-256 for each principal that
 * signs assertions and for the tokens of customers, Ed25519 for the audit log of each service.
 */
public final class SandboxKeys {

    /** The name of the pair with which identity-service signs the tokens of customers. */
    public static final String CUSTOMER_TOKENS = "customer-tokens";

    private static final List<String> TOOLS = List.of("support-tool", "operations-tool");
    private static final int PEM_WIDTH = 64;

    private final Path folder;

    private SandboxKeys(Path folder) {
        this.folder = folder;
    }

    /** The keys in this folder; those that are missing are drawn. */
    public static SandboxKeys in(Path folder, List<SuiteService> services) {
        SandboxKeys keys = new SandboxKeys(folder.toAbsolutePath());
        try {
            PrivateFiles.folder(keys.folder);
            for (String name : namesFor(services)) {
                keys.provide(name, "EC", new ECGenParameterSpec("secp256r1"));
            }
            for (SuiteService service : services) {
                keys.provide(auditLogOf(service), "Ed25519", NamedParameterSpec.ED25519);
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> namesFor(List<SuiteService> services) {
        List<String> names = new ArrayList<>(principals(services));
        names.add(CUSTOMER_TOKENS);
        return names;
    }

    /** Those who sign assertions: the services and the tools of the staff. */
    static List<String> principals(List<SuiteService> services) {
        List<String> names = new ArrayList<>(TOOLS);
        services.forEach(service -> names.add(service.name()));
        return names;
    }

    /** The name of the pair that signs the checkpoints of a service's audit log. */
    public static String auditLogOf(SuiteService service) {
        return "audit-" + service.name();
    }

    public Path folder() {
        return folder;
    }

    public Path privateKey(String name) {
        return folder.resolve(name + ".private.pem");
    }

    public Path publicKey(String name) {
        return folder.resolve(name + ".public.pem");
    }

    private void provide(String name, String algorithm, AlgorithmParameterSpec curve)
            throws IOException, GeneralSecurityException {
        // The public half is written last: a pair cut short by a crash is drawn again.
        if (Files.exists(publicKey(name)) && Files.exists(privateKey(name))) {
            return;
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(curve);
        KeyPair pair = generator.generateKeyPair();
        PrivateFiles.write(
                privateKey(name), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        PrivateFiles.write(publicKey(name), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static byte[] pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(PEM_WIDTH, new byte[] {'\n'}).encodeToString(der);
        String text = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
