package dev.sekisho.sandbox.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes hold of the machine's memory. */
final class Memory {

    private Memory() {}

    /** Resident memory where pages shared by several processes count in parts, so that a sum is right; 0 if unknown. */
    static long proportionalKilobytes(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException goneOrNotOurs) {
            return 0;
        }
    }
}
