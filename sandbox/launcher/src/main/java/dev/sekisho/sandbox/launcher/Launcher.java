package dev.sekisho.sandbox.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The program behind the script {@code ./sekisho}. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Launcher() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            StateFolder state = StateFolder.of(Checkout.find());
            Optional<Errand> errand = words.stream().findFirst().flatMap(Errand::named);
            if (errand.isPresent()) {
                return errand.get().run(UpSuite.in(state), words.subList(1, words.size()), out);
            }
            Arguments arguments = Arguments.parse(words);
            return switch (arguments.command()) {
                case "up" -> new UpCommand(state, words.subList(1, words.size()), out).run();
                case "supervise" -> new SuperviseCommand(state, arguments.ports(), out).run();
                case "down" -> new DownCommand(state, out).run();
                case "status" -> new StatusCommand(state, out).run();
                case "logs" -> new LogsCommand(state, arguments, out).run();
                case "verify-evidence" -> new VerifyEvidenceCommand(arguments, out).run();
                case "demo" -> new DemoCommand(out).run();
                default -> throw new Misuse("no command is named " + arguments.command());
            };
        } catch (Misuse e) {
            err.println(e.getMessage() + "; ./sekisho help shows the commands");
            return MISUSED;
        } catch (SuiteFailure e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }
}
