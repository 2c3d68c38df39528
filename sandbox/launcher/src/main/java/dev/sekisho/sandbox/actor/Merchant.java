package dev.sekisho.sandbox.actor;

/** Where a customer pays. @param category CONVENIENCE, ELECTRONICS, GROCERY or OTHER */
public record Merchant(String merchantId, String name, String category, String shop, String terminal) {

    public static Merchant of(String name, String category, String shop) {
        return new Merchant(Fresh.key(), name, category, shop, "T-" + Fresh.digits(3));
    }
}
