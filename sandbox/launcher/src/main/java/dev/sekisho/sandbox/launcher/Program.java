package dev.sekisho.sandbox.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line and the folder it works in. */
record Program(List<String> command, Path workingFolder) {

    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Many programs on few cores: the small collector.
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-Xshare:auto",
            // Threads may be less urgent than others, as the one that hashes passwords; the compiler's stay as they
            // are.
            "-XX:ThreadPriorityPolicy=1",
            "-XX:CompilerThreadPriority=0",
            // A member without memory must end, not linger: its end is noticed.
            "-XX:+ExitOnOutOfMemoryError");

    Program {
        command = List.copyOf(command);
    }

    static Program jar(Path jar, int heapMegabytes, Path workingFolder, Pace pace) {
        return java(
                List.of("-Xmx" + pace.heapMegabytes(heapMegabytes) + "m", "-jar", jar.toString()), workingFolder, pace);
    }

    /** A class of the launcher's own class path. */
    static Program main(Class<?> main, int heapMegabytes, Path workingFolder, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of("-Xmx" + heapMegabytes + "m", "-cp", classPath(), main.getName()));
        words.addAll(arguments);
        return java(words, workingFolder, Pace.SMALL);
    }

    private static Program java(List<String> words, Path workingFolder, Pace pace) {
        List<String> command = new ArrayList<>(JVM);
        command.addAll(pace.options());
        command.addAll(words);
        return new Program(command, workingFolder);
    }

    /** Made absolute, because the program works in another folder. */
    private static String classPath() {
        return String.join(
                ":",
                List.of(System.getProperty("java.class.path").split(":")).stream()
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }

    /** The command in a session of its own, where a Ctrl-C at our terminal does not reach it. */
    List<String> detached() {
        List<String> words = new ArrayList<>();
        if (Commands.exists("setsid")) {
            words.add("setsid");
        }
        words.addAll(command);
        return words;
    }
}
