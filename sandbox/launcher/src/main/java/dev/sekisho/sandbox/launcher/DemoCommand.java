package dev.sekisho.sandbox.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;

/** Starts a suite with nothing before it, has the stories told, and leaves nothing. Ends with 0 only if they held. */
final class DemoCommand {

    private final PrintStream out;

    DemoCommand(PrintStream out) {
        this.out = out;
    }

    int run() {
        List<Story> stories = ServiceLoader.load(Story.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (stories.isEmpty()) {
            throw new SuiteFailure("no story is on the class path: the demo has nothing to show");
        }
        long begin = System.nanoTime();
        out.println("Starting PostgreSQL, Kafka, the world and the four services");
        try (RunningSuite suite = Suite.temporary().telling(this::say).start()) {
            return tell(stories, suite) ? 0 : 1;
        } finally {
            out.println("The demo took %d s and left nothing behind"
                    .formatted(Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
        }
    }

    private boolean tell(List<Story> stories, RunningSuite suite) {
        try {
            for (Story story : stories) {
                story.tell(suite, out);
            }
            return suite.runs();
        } catch (Exception | AssertionError e) {
            if (suite.runs()) {
                out.println("THE STORY DID NOT HOLD: " + e.getMessage());
                e.printStackTrace(out);
            }
            return false;
        }
    }

    private synchronized void say(String line) {
        out.println(line);
    }
}
