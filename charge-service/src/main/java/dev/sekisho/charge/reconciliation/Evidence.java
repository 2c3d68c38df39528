package dev.sekisho.charge.reconciliation;

import java.util.regex.Pattern;

/** What a decision rests on. @param reference where it is kept, the bank's letter for one @param words for those who ask later */
public record Evidence(String reference, String words) {

    public static final int MOST_WORDS = 1_000;
    private static final Pattern REFERENCE = Pattern.compile("[!-~]{1,100}");

    public Evidence {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("evidence is kept somewhere");
        }
        if (words.isBlank() || words.length() > MOST_WORDS) {
            throw new IllegalArgumentException("a decision is explained in a few sentences");
        }
    }

    @Override
    public String toString() {
        return "Evidence[" + reference + "]";
    }
}
