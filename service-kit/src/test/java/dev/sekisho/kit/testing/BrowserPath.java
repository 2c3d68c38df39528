package dev.sekisho.kit.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this machine has a Chromium: what is named in {@code SEKISHO_BROWSER}, else the first known name on the path. */
final class BrowserPath {

    static final String NAMED = "SEKISHO_BROWSER";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private BrowserPath() {}

    /** @param environment as the process has it; a name given there is taken or nothing is */
    static Optional<Path> find(Map<String, String> environment) {
        String named = environment.get(NAMED);
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(BrowserPath::candidates)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> candidates(String folder) {
        return NAMES.stream().map(name -> Path.of(folder, name));
    }
}
