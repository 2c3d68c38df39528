package dev.sekisho.identity.message;

/** What the gateway signs its receipts with; never printed. */
public record ReceiptSecret(byte[] bytes) {

    private static final int LEAST = 16;

    public ReceiptSecret {
        if (bytes.length < LEAST) {
            throw new IllegalArgumentException("a secret of receipts is at least 16 bytes");
        }
    }

    @Override
    public String toString() {
        return "ReceiptSecret[redacted]";
    }
}
