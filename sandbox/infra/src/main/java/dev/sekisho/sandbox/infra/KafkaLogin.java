package dev.sekisho.sandbox.infra;

import java.util.Map;

/** How one principal reaches the broker; the password shows only in the settings. */
public record KafkaLogin(String bootstrapServers, String principal, String password) {

    public static KafkaLogin of(String bootstrapServers, String principal, SandboxSecrets secrets) {
        return new KafkaLogin(bootstrapServers, principal, secrets.kafka(principal));
    }

    /** The properties of a Kafka client, without prefix. */
    public Map<String, String> settings() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-256",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + principal
                        + "\" password=\"" + password + "\";");
    }

    @Override
    public String toString() {
        return "KafkaLogin[" + principal + " at " + bootstrapServers + "]";
    }
}
