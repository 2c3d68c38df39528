package dev.sekisho.identity.proof;

import java.util.Map;

/** What each vendor signs its webhooks with; no two vendors sign with the same. */
public record WebhookSecrets(Map<String, WebhookSecret> byVendor) {

    public WebhookSecrets {
        byVendor = Map.copyOf(byVendor);
    }

    public WebhookSecret of(String vendor) {
        WebhookSecret secret = byVendor.get(vendor);
        if (secret == null) {
            throw new IllegalArgumentException("no secret is set for vendor " + vendor);
        }
        return secret;
    }

    @Override
    public String toString() {
        return "WebhookSecrets" + byVendor.keySet();
    }
}
