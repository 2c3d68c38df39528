package dev.sekisho.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the service logged during all of a module's tests holds none of the values that the tests noted as
 * {@link Sensitive}. It runs after them, as every test does that starts no service.
 */
public abstract class LoggedValues {

    private static final Path LOG = Path.of("target/service.log");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\"'(){}\\[\\]<>=,;:/?&|]+");
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{10,}");

    @Test
    @Tag("TD10")
    @Tag("PL-03")
    void noValueOfTheTestsIsInTheLog() throws IOException {
        assumeTrue(isOfThisRun(), "no service was started in this run");
        Set<String> sensitive = Sensitive.all();
        List<String> phrases = sensitive.stream()
                .filter(value -> BETWEEN_WORDS.matcher(value).find())
                .toList();
        try (Stream<String> lines = Files.lines(LOG)) {
            assertThat(lines.filter(line -> holds(line, sensitive, phrases)).limit(10))
                    .as("%d values", sensitive.size())
                    .isEmpty();
        }
    }

    private static boolean holds(String line, Set<String> sensitive, List<String> phrases) {
        return TOKEN.matcher(line).find()
                || phrases.stream().anyMatch(line::contains)
                || BETWEEN_WORDS.splitAsStream(line).anyMatch(sensitive::contains);
    }

    private static boolean isOfThisRun() throws IOException {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        return Files.exists(LOG) && Files.getLastModifiedTime(LOG).toMillis() >= started;
    }
}
