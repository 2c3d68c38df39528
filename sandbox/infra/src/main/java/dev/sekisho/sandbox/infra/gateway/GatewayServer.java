package dev.sekisho.sandbox.infra.gateway;

import dev.sekisho.sandbox.infra.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real nginx on the loopback address with the configuration that is deployed. nginx is not brought along: it is
 * looked for, by {@code SEKISHO_NGINX} and on the PATH.
 */
public final class GatewayServer implements AutoCloseable {

    private static final String VARIABLE = "SEKISHO_NGINX";
    private static final String SYSTEM_FOLDERS = "/usr/sbin" + File.pathSeparator + "/usr/local/sbin";
    private static final Duration START = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;

    private GatewayServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Where nginx is on this machine, if it is. */
    public static Optional<Path> nginx() {
        String named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        String path = System.getenv("PATH") + File.pathSeparator + SYSTEM_FOLDERS;
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * @param files a folder of ours with {@code conf/nginx.conf} and what that names
     * @param ports on which it will listen
     */
    public static GatewayServer start(Path nginx, GatewayFiles files, List<Integer> ports) {
        Path log = files.folder().resolve("gateway.log");
        try {
            Process process = new ProcessBuilder(command(nginx, files))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            GatewayServer server = new GatewayServer(process, log);
            server.awaitStart(ports);
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What nginx says of the configuration, without starting on it. */
    public static String judge(Path nginx, GatewayFiles files) {
        try {
            List<String> command = new ArrayList<>(command(nginx, files));
            command.add("-t");
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(Path nginx, GatewayFiles files) throws IOException {
        Path written = Files.createDirectories(files.folder().resolve("run"));
        return List.of(
                nginx.toString(),
                "-e",
                "stderr",
                "-p",
                written + "/",
                "-c",
                files.conf().resolve("nginx.conf").toString(),
                "-g",
                "daemon off;");
    }

    private void awaitStart(List<Integer> ports) {
        Instant end = Instant.now().plus(START);
        while (ports.stream().anyMatch(Ports::isFree)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("nginx did not start: " + log());
            }
            pause();
        }
    }

    /** What it wrote, a line for each call. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
