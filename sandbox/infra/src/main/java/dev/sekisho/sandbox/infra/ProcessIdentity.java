package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One process and no other: its number together with the boot and the kernel tick in which it began, because numbers
 * are used again and a stranger's process must never be taken for ours.
 */
public record ProcessIdentity(long pid, String boot, long startTick) {

    private static final Path PROC = Path.of("/proc");
    private static final int START_TICK_AFTER_NAME = 19;

    public static ProcessIdentity ofThisProcess() {
        long pid = ProcessHandle.current().pid();
        return of(pid).orElseThrow(() -> new IllegalStateException("/proc does not show this process"));
    }

    /** Empty where no such process runs. A process that ended and was not yet collected counts as ended. */
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(new ProcessIdentity(pid, bootId(), Long.parseLong(fields[START_TICK_AFTER_NAME])));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String bootId() throws IOException {
        return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
    }

    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** One line: number, boot, tick. */
    public String asLine() {
        return pid + " " + boot + " " + startTick;
    }

    /** Empty for a line that is not one of ours, for example of a file cut short by a crash. */
    public static Optional<ProcessIdentity> parse(String line) {
        String[] parts = line.strip().split(" ");
        if (parts.length < 3 || !parts[0].matches("\\d{1,18}") || !parts[2].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2])));
    }

    /** Those of the recorded processes that still run. */
    public static List<ProcessIdentity> alive(List<String> lines) {
        return lines.stream()
                .flatMap(line -> parse(line).stream())
                .filter(ProcessIdentity::isAlive)
                .toList();
    }
}
