package dev.sekisho.identity.boot;

import dev.sekisho.kit.boot.ProductionRequirement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names every secret that was left as the sandbox has it: production is not ready with one of them. */
@ApplicationScoped
class NoSandboxSecrets implements ProductionRequirement {

    private static final Set<String> SANDBOX = Set.of(
            SandboxSecrets.API_KEY,
            SandboxSecrets.WEBHOOK_SECRET,
            SandboxSecrets.MITOME_SECRET,
            SandboxSecrets.RECEIPT_SECRET,
            SandboxSecrets.CODE_PEPPER,
            SandboxSecrets.HASH_KEY,
            SandboxSecrets.SEALING_KEY,
            SandboxSecrets.WRAPPING_KEY);

    private final IdentityConfig config;

    NoSandboxSecrets(IdentityConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> violations() {
        Map<String, String> secrets = new TreeMap<>(Map.ofEntries(
                Map.entry("sekisho.identity.carrier.api-key", config.carrier().apiKey()),
                Map.entry("sekisho.identity.code.pepper", config.code().pepper()),
                Map.entry("sekisho.identity.kakunin.api-key", config.kakunin().apiKey()),
                Map.entry(
                        "sekisho.identity.kakunin.webhook-secret",
                        config.kakunin().webhookSecret()),
                Map.entry(
                        "sekisho.identity.message-gateway.api-key",
                        config.messageGateway().apiKey()),
                Map.entry(
                        "sekisho.identity.message-gateway.receipt-secret",
                        config.messageGateway().receiptSecret()),
                Map.entry("sekisho.identity.mitome.token", config.mitome().token()),
                Map.entry(
                        "sekisho.identity.mitome.webhook-secret",
                        config.mitome().webhookSecret()),
                Map.entry("sekisho.identity.secrecy.hash-key", config.secrecy().hashKey()),
                Map.entry(
                        "sekisho.identity.secrecy.sealing-key", config.secrecy().sealingKey()),
                Map.entry(
                        "sekisho.identity.secrecy.wrapping-keys",
                        config.secrecy().wrappingKeys())));
        return secrets.entrySet().stream()
                .filter(secret -> SANDBOX.stream().anyMatch(secret.getValue()::contains))
                .map(secret -> secret.getKey() + ": the sandbox's value");
    }
}
