package dev.sekisho.kit.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.api.CallerTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every operation by every caller with a good token, and by those whose token is meant for another service. What is
 * found is written to {@code target/callers.csv}, as the table of a service would have it.
 */
final class CallerSweep {

    private static final Path FOUND = Path.of("target/callers.csv");

    private final EveryOperation house;
    private final TableStates tables;
    private final ExampleBody examples;
    private final List<Operation> operations;

    CallerSweep(EveryOperation house) {
        ApiDescription api = ApiDescription.ofRunningService();
        this.house = house;
        this.tables = house.tables();
        this.examples = new ExampleBody(api);
        this.operations = api.operations();
    }

    void run() {
        List<String> found = new ArrayList<>(List.of(CallerTable.HEAD));
        List<String> harm = new ArrayList<>();
        for (Operation operation : operations) {
            found.add(row(operation, harm).toString());
            house.tidyUp();
        }
        write(found);
        assertThat(harm).isEmpty();
        assertThat(found.stream().skip(1))
                .as("docs/callers/%s.csv; what was found is in %s", house.service, FOUND.toAbsolutePath())
                .containsExactlyInAnyOrderElementsOf(house.callers().rows().values().stream()
                        .map(Row::toString)
                        .toList());
    }

    private Row row(Operation operation, List<String> harm) {
        Row written = house.callers().row(operation);
        List<String> letIn = new ArrayList<>();
        List<Integer> refusals = new ArrayList<>();
        Map<String, String> before = tables.now();
        List<String> meant = written.letIn();
        boolean onlyOutsidersYet = true;
        for (String caller : outsidersFirst(meant)) {
            if (onlyOutsidersYet && meant.contains(caller)) {
                requireUnchanged(operation, before, harm);
                onlyOutsidersYet = false;
            }
            int status = status(operation, house.token(caller));
            if (isRefusal(status)) {
                refusals.add(status);
                requireRightRefusal(operation, caller, status, harm);
            } else {
                letIn.add(caller);
            }
            if (status >= 500) {
                harm.add(operation + " by " + caller + ": " + status);
            }
        }
        if (onlyOutsidersYet) {
            requireUnchanged(operation, before, harm);
        }
        return new Row(operation.toString(), named(operation, letIn, harm), written.others());
    }

    /** Those who have no business there, before those whom it is for and who may write. */
    private static List<String> outsidersFirst(List<String> meant) {
        return Stream.concat(
                        Callers.all().stream().filter(caller -> !meant.contains(caller)),
                        Callers.all().stream().filter(meant::contains))
                .toList();
    }

    private void requireUnchanged(Operation operation, Map<String, String> before, List<String> harm) {
        Map<String, String> after = tables.now();
        after.entrySet().removeAll(before.entrySet());
        if (!after.isEmpty() && !house.callers().row(operation).letIn().contains(Callers.ANYBODY)) {
            harm.add(operation + " by outsiders wrote: " + after);
        }
    }

    private void requireRightRefusal(Operation operation, String caller, int status, List<String> harm) {
        boolean signed = house.callers().row(operation).letIn().contains(Callers.SIGNATURE);
        int right = caller.equals(Callers.NOBODY) || signed ? 401 : 403;
        if (status != right) {
            harm.add(operation + " by " + caller + ": " + status + " and not " + right);
        }
    }

    /** The names of the table for those who were let in; who comes with a token for another service is one more outsider. */
    private List<String> named(Operation operation, List<String> letIn, List<String> harm) {
        if (letIn.size() == Callers.all().size()) {
            return List.of(Callers.ANYBODY);
        }
        if (letIn.isEmpty()) {
            return List.of(Callers.SIGNATURE);
        }
        Callers.SERVICES.stream()
                .filter(other -> !other.equals(house.service))
                .flatMap(other -> letIn.stream()
                        .filter(caller -> !caller.equals(Callers.NOBODY))
                        .map(caller -> Map.entry(caller + " of " + other, Callers.token(caller, other))))
                .filter(token -> status(operation, token.getValue()) != 401)
                .forEach(token -> harm.add(operation + " lets in " + token.getKey()));
        return inOrderOf(house.callers().row(operation).letIn(), letIn);
    }

    /** The order of a row is a matter of taste. */
    private static List<String> inOrderOf(List<String> written, List<String> letIn) {
        Map<String, Boolean> ordered = new LinkedHashMap<>();
        written.stream().filter(letIn::contains).forEach(caller -> ordered.put(caller, true));
        letIn.forEach(caller -> ordered.put(caller, true));
        return List.copyOf(ordered.keySet());
    }

    private int status(Operation operation, String token) {
        return house.send(operation, token, house.goodPath(operation), examples.of(operation))
                .statusCode();
    }

    private static boolean isRefusal(int status) {
        return status == 401 || status == 403;
    }

    private static void write(List<String> found) {
        try {
            Files.createDirectories(FOUND.getParent());
            Files.write(FOUND, found);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
