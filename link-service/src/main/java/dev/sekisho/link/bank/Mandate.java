package dev.sekisho.link.bank;

/** The bank's standing permission to debit one account: whoever holds it can, so it is kept sealed and never shown. */
public record Mandate(String token) {

    private static final int LONGEST = 4_096;

    public Mandate {
        if (token == null || token.isBlank() || token.length() > LONGEST) {
            throw new IllegalArgumentException("a mandate is a token of the bank");
        }
    }

    @Override
    public String toString() {
        return "Mandate[***]";
    }
}
