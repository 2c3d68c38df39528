package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What one process takes of the machine (P8). */
final class Footprint {

    private static final double THOUSAND = 1_000;

    private final ProcessHandle process;

    Footprint(long pid) {
        this.process = ProcessHandle.of(pid).orElseThrow();
    }

    /** Of all cores, since it was started. */
    double cpuSeconds() {
        Duration used = process.info().totalCpuDuration().orElseThrow();
        return used.toMillis() / THOUSAND;
    }

    /** Held now; pages that other processes share are counted whole. */
    double residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / THOUSAND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
