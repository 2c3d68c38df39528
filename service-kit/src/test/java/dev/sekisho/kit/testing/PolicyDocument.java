package dev.sekisho.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What docs/policies.md says about the entries of one service's policy, so that a service's test can hold it to the code. */
public final class PolicyDocument {

    private static final Path DOCUMENT = Path.of("../docs/policies.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z0-9_]+)` \\| ([a-z]+) \\| (yes|no) \\| ([^|]+) \\| ([A-Z0-9, -]+) \\|");

    private PolicyDocument() {}

    /** @param service as in its settings: identity, link, charge or compensation */
    public static List<Entry> entriesOf(String service) {
        try {
            return Files.readAllLines(DOCUMENT).stream()
                    .filter(line -> line.startsWith("| `") && !line.startsWith("| `sekisho."))
                    .map(PolicyDocument::entry)
                    .filter(entry -> entry.service().equals(service))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("docs/policies.md cannot be read", unreadable);
        }
    }

    private static Entry entry(String line) {
        var row = ROW.matcher(line);
        if (!row.matches()) {
            throw new IllegalStateException("a row of docs/policies.md that is not one: " + line);
        }
        return new Entry(row.group(1), row.group(2), row.group(3).equals("yes"));
    }

    /** One row. @param in2020 whether the policy of 2020 has it */
    public record Entry(String name, String service, boolean in2020) {}
}
