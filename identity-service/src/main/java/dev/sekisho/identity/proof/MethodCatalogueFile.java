package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.IdentityRoot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The method catalogue as the release carries it: one line for an entry; a line that cannot be is refused. */
final class MethodCatalogueFile {

    private static final String RESOURCE = "/method-catalogue.csv";
    private static final String VERSION = "# version,";
    private static final int COLUMNS = 7;

    private MethodCatalogueFile() {}

    static MethodCatalogue published() {
        var resource = Objects.requireNonNull(MethodCatalogueFile.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return read(reader.lines().toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws IllegalArgumentException for anything that is not a catalogue */
    static MethodCatalogue read(List<String> lines) {
        String version = lines.stream()
                .filter(line -> line.startsWith(VERSION))
                .findFirst()
                .map(line -> line.substring(VERSION.length()))
                .orElseThrow(() -> new IllegalArgumentException("a catalogue has a version"));
        List<MethodEntry> entries = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(MethodCatalogueFile::entry)
                .toList();
        return new MethodCatalogue(version, entries);
    }

    private static MethodEntry entry(String line) {
        String[] parts = line.split(",", -1);
        if (parts.length != COLUMNS) {
            throw new IllegalArgumentException("an entry has " + COLUMNS + " columns: " + line);
        }
        try {
            return new MethodEntry(
                    IdentityMethod.valueOf(parts[0]),
                    parts[1],
                    LocalDate.parse(parts[2]),
                    Optional.of(parts[3]).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                    MethodStrength.valueOf(parts[4]),
                    IdentityRoot.valueOf(parts[5]),
                    purposes(parts[6]));
        } catch (java.time.DateTimeException noDay) {
            throw new IllegalArgumentException("an entry has days: " + line, noDay);
        }
    }

    private static Set<ProofUse> purposes(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(ProofUse::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
