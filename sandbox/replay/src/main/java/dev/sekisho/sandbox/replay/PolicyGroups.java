package dev.sekisho.sandbox.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which entries of the services' policies belong together, as docs/policies.md says; that it names all entries and no others is
 * checked in each service. What operators had in 2020 already is in no group: without it a run would be worse than 2020.
 */
final class PolicyGroups {

    private static final Pattern GROUP = Pattern.compile("## (.+)");
    private static final Pattern ENTRY = Pattern.compile("\\| `([A-Z0-9_]+)` \\| ([a-z]+) \\| no \\|.*");

    private PolicyGroups() {}

    /** @return entries as {@code SERVICE:ENTRY}, by group, in the order of the document */
    static Map<String, List<String>> read(Path document) {
        try {
            return groups(Files.readAllLines(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the policies' document cannot be read", unreadable);
        }
    }

    static Map<String, List<String>> groups(List<String> lines) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List<String> entries = new ArrayList<>();
        for (String line : lines) {
            Matcher group = GROUP.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (group.matches()) {
                entries = groups.computeIfAbsent(group.group(1), fresh -> new ArrayList<>());
            } else if (entry.matches()) {
                entries.add(entry.group(2) + ":" + entry.group(1));
            }
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }
}
