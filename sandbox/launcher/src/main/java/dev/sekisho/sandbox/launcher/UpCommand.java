package dev.sekisho.sandbox.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the suite and returns when it serves. What runs on is a supervisor in a session of its own; until it says that
 * all is ready its words are shown, and ending this command ends it.
 */
final class UpCommand {

    private static final int SUPERVISOR_HEAP = 96;

    private final StateFolder state;
    private final List<String> options;
    private final PrintStream out;

    UpCommand(StateFolder state, List<String> options, PrintStream out) {
        this.state = state;
        this.options = options;
        this.out = out;
    }

    int run() {
        state.create();
        List<String> words = new ArrayList<>(List.of("supervise"));
        words.addAll(options);
        Program supervisor = Program.main(Launcher.class, SUPERVISOR_HEAP, Path.of("/"), words);
        try {
            Process process = new ProcessBuilder(withHome(supervisor.detached()))
                    .directory(supervisor.workingFolder().toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .start();
            Thread giveUp = new Thread(() -> end(process), "give-up");
            Runtime.getRuntime().addShutdownHook(giveUp);
            boolean ready = tellUntilReady(process);
            Runtime.getRuntime().removeShutdownHook(giveUp);
            return ready ? 0 : process.waitFor();
        } catch (IOException e) {
            throw new SuiteFailure("the supervisor could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static List<String> withHome(List<String> command) {
        List<String> words = new ArrayList<>(command);
        int classPath = words.indexOf("-cp");
        words.add(classPath, "-Dsekisho.home=" + Checkout.find().root());
        return words;
    }

    private boolean tellUntilReady(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(SuperviseCommand.READY)) {
                    return true;
                }
                out.println(line);
            }
            return false;
        } catch (IOException giveUpClosedIt) {
            return false;
        }
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit().join();
    }
}
