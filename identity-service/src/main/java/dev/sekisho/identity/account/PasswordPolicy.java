package dev.sekisho.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules by which a password may be chosen, designed after NIST SP 800-63B: a length, and nothing that is tried
 * first; no kinds of characters are asked for, and no password grows old.
 *
 * <p>A refusal follows from what was typed alone, so that it may be told: choose another.
 */
@ApplicationScoped
public class PasswordPolicy {

    private static final int FEWEST_CHARACTERS = 5;
    private static final int SHORTEST_WORD = 4;
    private static final List<String> OURS = List.of("sekisho", "関所");

    private final List<Rule> rules;

    PasswordPolicy(ListedPasswords listed) {
        rules = List.of(
                (text, words) -> listed.contains(text),
                (text, words) -> isMostly(core(text), text) && listed.contains(core(text)),
                (text, words) -> text.codePoints().distinct().count() < FEWEST_CHARACTERS,
                (text, words) -> isOneThingRepeated(text),
                (text, words) -> words.stream().anyMatch(text::contains));
    }

    /** The password, if it may be chosen by somebody with this address. */
    public Optional<Password> choose(String typed, EmailAddress address) {
        String local = address.value().substring(0, address.value().indexOf('@'));
        return choose(typed, Stream.of(local).filter(word -> word.length() >= SHORTEST_WORD));
    }

    /** The password, if anybody may choose it. */
    public Optional<Password> choose(String typed) {
        return choose(typed, Stream.empty());
    }

    private Optional<Password> choose(String typed, Stream<String> context) {
        List<String> words = Stream.concat(OURS.stream(), context).toList();
        return Password.ofLength(typed).filter(password -> {
            String text = password.normal().toLowerCase(Locale.ROOT);
            return rules.stream().noneMatch(rule -> rule.refuses(text, words));
        });
    }

    /** What is left when digits and signs are taken off both ends: {@code password} of {@code !!password2026}. */
    private static String core(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static boolean isMostly(String core, String text) {
        return 2 * core.length() >= text.length();
    }

    private static boolean isOneThingRepeated(String text) {
        return (text + text).indexOf(text, 1) < text.length();
    }

    /** One rule: whether it refuses a password in lower case, given the words that are too near. */
    private interface Rule {

        boolean refuses(String text, List<String> words);
    }
}
