package dev.sekisho.sandbox.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of this project's sources and of the programs that were built from them. */
public record Checkout(Path root) {

    private static final String MARK = "sekisho";

    /** Told by the script in {@code sekisho.home}, else found upwards of the working folder (tests). */
    public static Checkout find() {
        String told = System.getProperty("sekisho.home");
        if (told != null) {
            return new Checkout(Path.of(told).toAbsolutePath().normalize());
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(MARK)) && Files.isDirectory(folder.resolve("sandbox"))) {
                return new Checkout(folder);
            }
        }
        throw new SuiteFailure("no checkout of Sekisho above " + here);
    }

    /** The built program of a service or of the world. */
    Path program(String module) {
        Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new SuiteFailure("not built: " + jar + " (./mvnw -DskipTests package)");
        }
        return jar;
    }
}
