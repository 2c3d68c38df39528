package dev.sekisho.identity.proof;

/** What a vendor signs its webhooks with; never printed. */
public record WebhookSecret(byte[] bytes) {

    private static final int LEAST = 16;

    public WebhookSecret {
        if (bytes.length < LEAST) {
            throw new IllegalArgumentException("a webhook secret is at least 16 bytes");
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[redacted]";
    }
}
