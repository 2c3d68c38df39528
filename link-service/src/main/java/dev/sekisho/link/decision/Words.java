package dev.sekisho.link.decision;

/** One sentence that the suite says, in Japanese and in English; neither is ever blank. */
public record Words(String ja, String en) {

    public Words {
        if (ja == null || ja.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("words are said in both languages");
        }
    }
}
