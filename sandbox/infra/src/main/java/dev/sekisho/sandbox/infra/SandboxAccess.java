package dev.sekisho.sandbox.infra;

import java.nio.file.Path;
import java.util.Map;

/**
 * How test code reaches what {@link SandboxInfraResource} started. Told by system properties, because the tests and the
 * resource live in different class loaders.
 */
public final class SandboxAccess {

    private static final String KEYS = "sekisho.test.keys";
    private static final String SECRETS = "sekisho.test.secrets";
    private static final String POSTGRES_PORT = "sekisho.test.postgres-port";
    private static final String KAFKA = "sekisho.test.kafka";

    private SandboxAccess() {}

    static void publish(SandboxBackends backends) {
        System.setProperty(KEYS, backends.keys().folder().toString());
        System.setProperty(SECRETS, backends.secrets().file().toString());
        System.setProperty(POSTGRES_PORT, Integer.toString(backends.postgres().port()));
        System.setProperty(KAFKA, backends.kafka().bootstrapServers());
    }

    /** The folder with {@code <principal>.private.pem} and {@code <principal>.public.pem}. */
    public static Path keys() {
        return Path.of(told(KEYS));
    }

    /** The settings of a Kafka client that logs in as this principal, for example another service or {@code admin}. */
    public static Map<String, String> kafka(String principal) {
        return KafkaLogin.of(told(KAFKA), principal, secrets()).settings();
    }

    public static String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + told(POSTGRES_PORT) + "/" + database;
    }

    /** The password of a role of the database, {@code postgres} included. */
    public static String postgresPassword(String role) {
        return secrets().postgres(role);
    }

    private static SandboxSecrets secrets() {
        return SandboxSecrets.in(Path.of(told(SECRETS)));
    }

    private static String told(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is not set: is sandbox-infra on the test class path?");
        }
        return value;
    }
}
