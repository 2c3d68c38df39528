package dev.sekisho.sandbox.errand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Brake;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.launcher.Errand;
import dev.sekisho.sandbox.launcher.UpSuite;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Pulls the brake and prints the answer as it comes, with the time that was measured. */
public final class BrakeErrand implements Errand {

    @Override
    public String name() {
        return "brake";
    }

    @Override
    public int run(UpSuite suite, List<String> words, PrintStream out) {
        List<String> operations = Operations.option(name(), words);
        JsonNode end = new Brake(Places.of(suite)).pull(operations, line -> print(line, out));
        return end.path("complete").asBoolean() ? 0 : 1;
    }

    private static void print(JsonNode line, PrintStream out) {
        if (line.has("epoch")) {
            out.println("The brake is pulled at " + line.path("suspendedAt").asText() + ": epoch "
                    + line.path("epoch").asLong() + " of the suspension book");
        } else if (line.has("replica")) {
            out.println("  after %5d ms  %-20s %s refuses %s"
                    .formatted(
                            line.path("afterMillis").asLong(),
                            line.path("service").asText(),
                            line.path("replica").asText(),
                            String.join(" ", texts(line.path("refused")))));
        } else {
            printEnd(line, out);
        }
    }

    private static void printEnd(JsonNode end, PrintStream out) {
        for (JsonNode missing : end.path("missing")) {
            out.println("  no answer       %-20s %s %s"
                    .formatted(
                            missing.path("service").asText(),
                            missing.path("replica").asText(),
                            missing.path("leaseRanOut").asBoolean()
                                    ? "its lease ran out: it refuses by itself"
                                    : "ITS LEASE STILL RUNS"));
        }
        out.println(
                end.path("complete").asBoolean()
                        ? "Complete: everything is stopped, measured " + end.path("millis") + " ms"
                        : "NOT COMPLETE after " + end.path("millis") + " ms");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
