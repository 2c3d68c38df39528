package dev.sekisho.identity.boot;

/** Values that anybody may read here, and that therefore protect nothing outside of a sandbox. */
final class SandboxSecrets {

    static final String API_KEY = "sandbox-key";
    static final String WEBHOOK_SECRET = "sandbox-webhook-secret";
    static final String MITOME_SECRET = "sandbox-mitome-secret";
    static final String RECEIPT_SECRET = "sandbox-receipt-secret";
    static final String CODE_PEPPER = "c2FuZGJveC1vbmx5LWNvZGUtcGVwcGVyLTMyYnl0ZXM=";
    static final String HASH_KEY = "c2FuZGJveC1vbmx5LWhhc2gta2V5LW9mLTMyYnl0ZXM=";
    static final String SEALING_KEY = "c2FuZGJveC1vbmx5LXNlYWxpbmcta2V5LTMyYnl0ZXM=";

    static final String WRAPPING_KEY = "c2FuZGJveC1vbmx5LXdyYXBwaW5nLWtleS0zMmJ5dGU=";

    private SandboxSecrets() {}
}
