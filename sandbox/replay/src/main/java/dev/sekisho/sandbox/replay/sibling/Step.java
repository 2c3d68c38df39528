package dev.sekisho.sandbox.replay.sibling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that somebody does.
 *
 * @param who a player's name in this scenario
 * @param deed what is done, a name that {@link Deeds} knows
 * @param of whose account, papers or secrets it is about; the own ones where nobody is named
 * @param to who gets the money
 * @param bank code of the bank where an account is opened
 * @param knows what a thief has of the victim: PIN, CODE
 * @param time how long, as {@code P4D}, or until when, as a word of {@link Calendar}
 * @param comesTo by policy: DONE, or the control that says no; nothing is checked where it is empty
 */
record Step(
        String who,
        @JsonProperty("does") String deed,
        String of,
        String to,
        String bank,
        long yen,
        List<String> knows,
        String time,
        Map<String, String> comesTo) {

    /** What a step comes to that nobody refuses. */
    static final String DONE = "DONE";

    Step {
        of = of == null || of.isEmpty() ? who : of;
        knows = knows == null ? List.of() : List.copyOf(knows);
        comesTo = comesTo == null ? Map.of() : Map.copyOf(comesTo);
    }

    Optional<String> expected(String policy) {
        return Optional.ofNullable(comesTo.get(policy));
    }

    /** For a sentence about what came of it. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (who != null) {
            words.append(who).append(' ');
        }
        words.append(deed.replace('-', ' '));
        if (who != null && !of.equals(who)) {
            words.append(" of ").append(of);
        }
        if (to != null) {
            words.append(" to ").append(to);
        }
        if (yen > 0) {
            words.append(String.format(java.util.Locale.ROOT, " JPY %,d", yen));
        }
        return words.toString();
    }
}
