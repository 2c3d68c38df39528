package dev.sekisho.deploy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A kustomize on the PATH of this machine, alone or in kubectl, version 5 or later; an older one is not asked. */
record InstalledKustomize(List<String> build) {

    private static final int OLDEST = 5;
    private static final int SECONDS = 60;
    private static final Pattern VERSION = Pattern.compile("(?:^|Kustomize Version: )v(\\d+)\\.", Pattern.MULTILINE);

    static Optional<InstalledKustomize> find() {
        if (isNewEnough(List.of("kustomize", "version"))) {
            return Optional.of(new InstalledKustomize(List.of("kustomize", "build")));
        }
        return isNewEnough(List.of("kubectl", "version", "--client"))
                ? Optional.of(new InstalledKustomize(List.of("kubectl", "kustomize")))
                : Optional.empty();
    }

    List<Manifest> render(Path folder) {
        List<String> command =
                Stream.concat(build.stream(), Stream.of(folder.toString())).toList();
        return Yaml.documents(outputOf(command)).stream().map(Manifest::of).toList();
    }

    private static boolean isNewEnough(List<String> command) {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command.get(0))));
        if (!installed) {
            return false;
        }
        Matcher version = VERSION.matcher(outputOf(command));
        return version.find() && Integer.parseInt(version.group(1)) >= OLDEST;
    }

    private static String outputOf(List<String> command) {
        try {
            Path output = Files.createTempFile("kustomize", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " failed");
            }
            String text = Files.readString(output);
            Files.delete(output);
            return text;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
