package dev.sekisho.sandbox.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What can be called by name on this machine. */
final class Commands {

    private Commands() {}

    static boolean exists(String name) {
        String path = System.getenv("PATH");
        return path != null && Stream.of(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
