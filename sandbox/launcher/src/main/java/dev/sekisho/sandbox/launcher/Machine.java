package dev.sekisho.sandbox.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Where and with what something was measured or played; a figure without that says nothing. */
public final class Machine {

    private Machine() {}

    /** @param checkout whose commit is named */
    public static Map<String, String> describe(Path checkout) {
        Map<String, String> words = new TreeMap<>();
        words.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        words.put("processor", processor());
        words.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        words.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        words.put("commit", commit(checkout));
        return words;
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException unreadable) {
            return "unknown";
        }
    }

    /** With a plus where files differ from it. */
    private static String commit(Path checkout) {
        return said(checkout, "git", "describe", "--always", "--dirty=+", "--abbrev=10");
    }

    private static String said(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? text.strip() : "unknown";
        } catch (IOException notThere) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
