package dev.sekisho.sandbox.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Prints the end of a member's log, and with {@code -f} whatever is added. */
final class LogsCommand {

    private static final int LINES = 200;
    private static final int POLL_MILLIS = 500;

    private final StateFolder state;
    private final Arguments arguments;
    private final PrintStream out;

    LogsCommand(StateFolder state, Arguments arguments, PrintStream out) {
        this.state = state;
        this.arguments = arguments;
        this.out = out;
    }

    int run() {
        List<String> names = new ArrayList<>(PortPlan.usual().members().keySet());
        names.add("launcher");
        String known = String.join(", ", names);
        if (arguments.operands().isEmpty()) {
            throw new Misuse("whose log? One of " + known);
        }
        String name = arguments.operands().get(0);
        if (!names.contains(name)) {
            throw new Misuse("no log is named " + name + ", only " + known);
        }
        Path file = state.log(name);
        if (!Files.exists(file)) {
            throw new SuiteFailure("there is no log yet: " + file);
        }
        try {
            print(file);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        List<String> lines = new String(all, StandardCharsets.UTF_8).lines().toList();
        lines.subList(Math.max(0, lines.size() - LINES), lines.size()).forEach(out::println);
        long shown = all.length;
        while (arguments.follow() && pause()) {
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size < shown) {
                shown = 0;
            }
            shown += copy(file, shown);
        }
    }

    private long copy(Path file, long from) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var channel = Files.newByteChannel(file).position(from);
                var in = Channels.newInputStream(channel)) {
            return in.transferTo(out);
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
