package dev.sekisho.charge.monitoring;

/** What staff read where a rule was met, in both languages; customers never see it. */
public record RuleWords(String ja, String en) {

    public static final int MOST = 300;

    public RuleWords {
        if (isUnfit(ja) || isUnfit(en)) {
            throw new IllegalArgumentException("a rule is explained in a sentence of each language");
        }
    }

    private static boolean isUnfit(String words) {
        return words == null || words.isBlank() || words.length() > MOST;
    }
}
