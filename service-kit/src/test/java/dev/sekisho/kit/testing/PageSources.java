package dev.sekisho.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.page.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What templates and texts of a service must not have, whatever they show. */
public final class PageSources {

    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe");
    /** Where escaping does not help: attributes that are commands, styles, and targets of forms but for path ids. */
    private static final Pattern COMMANDS = Pattern.compile(
            "(?:hx-(?!get|post|target|swap|trigger|indicator)[a-z:-]+|style|on[a-z]+)\\s*=\\s*\"[^\"]*\\$\\{");

    private static final Pattern TARGETS = Pattern.compile(
            "(?:hx-get|hx-post|(?:form)?action)\\s*=\\s*\"[^\"]*\\$\\{(?![^}\"]*(?:[iI]d|path|address)\\(\\)\\})");
    private static final Pattern SCRIPTS = Pattern.compile("<script(?![^>]*\\ssrc=)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile("%(\\d+\\$)?s");
    private static final Pattern KANA_OR_KANJI = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    private PageSources() {}

    /** Every template below src/main/jte of the module that runs this test. */
    public static void areSafe() {
        List<Path> templates = templates(Path.of("src/main/jte"));
        assertThat(templates).as("templates").isNotEmpty();
        for (Path template : templates) {
            assertThat(faults(read(template))).as(template.toString()).isEmpty();
        }
    }

    static List<String> faults(String template) {
        return Stream.of(UNSAFE, COMMANDS, TARGETS, SCRIPTS)
                .flatMap(pattern -> pattern.matcher(template).results().map(MatchResult::group))
                .toList();
    }

    /** Both languages say something, the same places for values, and each is the language that it is taken for. */
    @SafeVarargs
    public static void speakBothLanguages(Class<? extends Phrase>... texts) {
        for (Class<? extends Phrase> enumeration : texts) {
            for (Phrase phrase : enumeration.getEnumConstants()) {
                String name = enumeration.getSimpleName() + "." + phrase;
                assertThat(phrase.ja()).as(name).isNotBlank();
                assertThat(phrase.en()).as(name).isNotBlank().doesNotContainPattern(KANA_OR_KANJI);
                assertThat(places(phrase.ja())).as(name).isEqualTo(places(phrase.en()));
            }
        }
    }

    private static long places(String text) {
        return PLACE.matcher(text).results().count();
    }

    private static List<Path> templates(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".jte")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
