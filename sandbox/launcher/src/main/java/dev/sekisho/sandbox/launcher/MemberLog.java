package dev.sekisho.sandbox.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The log of one member: everything goes to a file of bounded size, with one older file beside it; problems are also
 * told to whoever watches, with the member's name before them, and not without end.
 */
final class MemberLog {

    static final long LIMIT = 16L * 1024 * 1024;
    static final int TOLD_PER_START = 20;
    private static final Pattern PROBLEM = Pattern.compile("^.{0,80}?\\b(ERROR|FATAL|SEVERE)\\b|^Exception in thread ");

    private final String name;
    private final Path file;
    private final Consumer<String> problems;

    MemberLog(String name, Path file, Consumer<String> problems) {
        this.name = name;
        this.file = file;
        this.problems = problems;
    }

    Path file() {
        return file;
    }

    /** Reads a program's output to its end, in the calling thread. */
    void take(InputStream output) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            write(lines);
        } catch (IOException e) {
            problems.accept(name + " | its log cannot be kept: " + e.getMessage());
        }
    }

    private void write(BufferedReader lines) throws IOException {
        rotate();
        long written = 0;
        int told = 0;
        Writer writer = Files.newBufferedWriter(file);
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.write(line);
                writer.write('\n');
                if (!lines.ready()) {
                    writer.flush();
                }
                if (told < TOLD_PER_START && PROBLEM.matcher(line).find()) {
                    told++;
                    problems.accept(name + " | " + line + (told == TOLD_PER_START ? " (more in " + file + ")" : ""));
                }
                written += line.length();
                if (written > LIMIT) {
                    writer.close();
                    rotate();
                    writer = Files.newBufferedWriter(file);
                    written = 0;
                }
            }
        } finally {
            writer.close();
        }
    }

    private void rotate() throws IOException {
        if (Files.exists(file)) {
            Path older = file.resolveSibling(file.getFileName() + ".1");
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last lines, each with the member's name before it. */
    String end(int lines) {
        try {
            List<String> all = Files.exists(file) ? Files.readAllLines(file) : List.of();
            List<String> last = all.subList(Math.max(0, all.size() - lines), all.size());
            return String.join(
                    "\n", last.stream().map(line -> name + " | " + line).toList());
        } catch (IOException e) {
            return name + " | (no log: " + e.getMessage() + ")";
        }
    }
}
