package dev.sekisho.kit.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Wire;
import dev.sekisho.kit.testing.Wire.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Hostile input to every operation, in the name of a caller who is let in: never a fault of ours, a problem that says
 * nothing of our insides, nothing written, and nothing of it in the log or in a fact.
 *
 * <p>What is drawn depends on a seed and on the operation's name alone. {@code -Dsekisho.test.seed=7} draws otherwise, and
 * {@code -Dsekisho.test.drawn=100} tries every value on every field.
 */
final class HostileSweep {

    private static final long SEED = Long.getLong("sekisho.test.seed", 20_200_908L);
    private static final int DRAWN = Integer.getInteger("sekisho.test.drawn", 2);
    private static final int MOST_SHOWN = 40;
    private static final int MOST_HUNG_UP = 4;

    private final EveryOperation house;
    private final ApiDescription api = ApiDescription.ofRunningService();
    private final TableStates tables;
    private final List<String> harm = new ArrayList<>();
    private int sent;

    HostileSweep(EveryOperation house) {
        this.house = house;
        this.tables = house.tables();
    }

    void run() {
        try (CaughtLog log = CaughtLog.start()) {
            for (Operation operation : api.operations()) {
                attack(operation);
                log.takeLines().stream()
                        .filter(HostileSweep::isHarm)
                        .forEach(line -> found(operation, "logged " + line));
                house.tidyUp();
            }
        }
        List<String> facts = tables.factsSaying(HostileValues.MARK);
        assertThat(harm.stream().limit(MOST_SHOWN))
                .as("%d harms by -Dsekisho.test.seed=%d -Dsekisho.test.drawn=%d", harm.size(), SEED, DRAWN)
                .isEmpty();
        assertThat(facts)
                .as("facts that say what was sent, by seed %d", SEED)
                .allMatch(type -> house.factsThatName().stream().anyMatch(type::contains));
        assertThat(sent).isGreaterThan(10 * api.operations().size());
    }

    private void attack(Operation operation) {
        Random random = new Random(SEED ^ operation.toString().hashCode());
        String body = house.goodBody(operation, new ExampleBody(api).of(operation));
        List<HostileRequest> requests =
                new HostileRequests(api, random, DRAWN).of(operation, house.goodPath(operation), body);
        Map<String, String> before = tables.now();
        List<HostileRequest> refused = new ArrayList<>();
        for (HostileRequest request : requests) {
            Reply answer = send(operation, request);
            Refusal.wrong(answer, house.refusesByProblems(operation))
                    .ifPresent(wrong -> found(operation, request + " " + wrong));
            if (Refusal.isOfForm(answer)) {
                refused.add(request);
            }
        }
        if (refused.size() < requests.size() && !tables.now().equals(before)) {
            before = tables.now();
            refused.forEach(request -> send(operation, request));
        }
        Map<String, String> after = tables.now();
        after.entrySet().removeAll(before.entrySet());
        if (!after.isEmpty()) {
            found(operation, "was refused and written: " + after);
        }
    }

    private Reply send(Operation operation, HostileRequest request) {
        Map<String, String> headers = new HashMap<>(house.headersOfOneLetIn(operation, request.body()));
        headers.putAll(request.headers());
        sent++;
        for (int hungUp = 0; hungUp < MOST_HUNG_UP; hungUp++) {
            try {
                return Wire.sendBytes(headers, operation.method(), request.path(), request.body());
            } catch (IllegalStateException unanswered) {
                // The connection ended with the answer before, or with this one while its body was still being sent.
            }
        }
        return Wire.sendBytes(headers, operation.method(), request.path(), request.body());
    }

    private void found(Operation operation, String what) {
        harm.add(operation + ": " + what);
    }

    private static boolean isHarm(String line) {
        boolean ofAFake = line.startsWith("ERROR WireMock");
        return !ofAFake && (line.contains(HostileValues.MARK) || line.startsWith("ERROR"));
    }
}
