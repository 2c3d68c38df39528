package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of the bench in a Java machine of its own, on the classes of one service as they are packed. */
final class PackedService {

    private final Path service;

    /** @param module of the service, as {@code charge-service} */
    PackedService(Path checkout, String module) {
        this.service = checkout.resolve(module + "/target/quarkus-app");
    }

    /** Its output is the bench's own. @throws IllegalStateException if it ends badly */
    void run(List<String> options, List<String> mainAndWords) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath()));
        command.addAll(mainAndWords);
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(mainAndWords.get(0) + " could not be run");
            }
        } catch (IOException failed) {
            throw new IllegalStateException("a Java machine could not be started", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private String classPath() {
        return String.join(
                ":",
                System.getProperty("java.class.path"),
                service.resolve("app/*").toString(),
                service.resolve("lib/main/*").toString(),
                service.resolve("lib/boot/*").toString());
    }
}
