package dev.sekisho.link.posture;

import dev.sekisho.link.decision.Words;
import java.util.Objects;

/** How one control of the baseline stands at one bank, in words for the bank. @param control its id: {@code LK-04} */
public record GapLine(String control, Standing standing, Words words) {

    public GapLine {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(words, "words");
    }

    /** How it stands. */
    public enum Standing {
        MET(new Words("充足", "met")),
        /** Made up for by a longer wait and lower caps. */
        COMPENSATED(new Words("補完措置あり", "compensated")),
        MISSING(new Words("不足", "missing"));

        private final Words words;

        Standing(Words words) {
            this.words = words;
        }

        public Words words() {
            return words;
        }
    }
}
