package dev.sekisho.kit.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Wire.Reply;
import dev.sekisho.kit.testing.api.CallerTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Things that are there and belong to somebody else, asked for by everybody who is let in and sees but their own: the
 * answer is the one that a thing which is not there gets, to the letter, and nothing is written.
 */
final class StrangerSweep {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

    private final EveryOperation house;
    private final TableStates tables;
    private final ExampleBody examples;
    private final List<Operation> operations;
    private final Map<String, String> things;
    private final List<String> harm = new ArrayList<>();

    StrangerSweep(EveryOperation house) {
        ApiDescription api = ApiDescription.ofRunningService();
        this.house = house;
        this.examples = new ExampleBody(api);
        this.operations = api.operations();
        this.things = house.thingsOfAnother();
        this.tables = house.tables();
    }

    void run() {
        int tried = 0;
        for (Operation operation : operations) {
            Row row = house.callers().row(operation);
            List<String> owners =
                    row.letIn().stream().filter(StrangerSweep::ownsThings).toList();
            if (!operation.hasId() || owners.isEmpty()) {
                continue;
            }
            if (row.isHidden()) {
                owners.forEach(caller -> requireHidden(operation, caller));
                tried++;
            } else if (!row.isExplained()) {
                harm.add(operation + " does not say whether what belongs to another is hidden");
            }
        }
        assertThat(harm).isEmpty();
        assertThat(tried).isPositive();
    }

    private static boolean ownsThings(String caller) {
        return caller.equals(Callers.CUSTOMER) || caller.equals(Callers.BANK_USER) || caller.startsWith("client:");
    }

    private void requireHidden(Operation operation, String caller) {
        Map<String, String> before = tables.now();
        Map<String, String> ids = idsOfAnother(operation);
        Map<String, String> nowhere = new HashMap<>();
        ids.keySet().forEach(name -> nowhere.put(name, house.nowhere(name)));
        Reply ofAnother = send(operation, caller, ids);
        Reply ofNobody = send(operation, caller, nowhere);
        if (ofAnother.statusCode() != ofNobody.statusCode()
                || !without(ofAnother.body(), ids).equals(without(ofNobody.body(), nowhere))) {
            harm.add("%s by %s: %d %s for what belongs to another, %d %s for what is not there"
                    .formatted(
                            operation,
                            caller,
                            ofAnother.statusCode(),
                            ofAnother.body(),
                            ofNobody.statusCode(),
                            ofNobody.body()));
        }
        Map<String, String> after = tables.now();
        after.entrySet().removeAll(before.entrySet());
        if (!after.isEmpty()) {
            harm.add(operation + " by " + caller + " wrote " + after);
        }
    }

    private static String without(String body, Map<String, String> ids) {
        String text = body;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getValue(), id.getKey());
        }
        return text;
    }

    /** By the names of the operation's parameters. */
    private Map<String, String> idsOfAnother(Operation operation) {
        Map<String, String> ids = new HashMap<>();
        Matcher name = PARAMETER.matcher(operation.path());
        while (name.find()) {
            String place = operation.path().substring(0, name.end());
            if (!things.containsKey(place)) {
                harm.add(operation + ": the test has no " + place + " of another");
            }
            ids.put(name.group(1), things.getOrDefault(place, EveryOperation.NOWHERE));
        }
        return ids;
    }

    private Reply send(Operation operation, String caller, Map<String, String> ids) {
        String path = PARAMETER
                .matcher(operation.path())
                .replaceAll(name -> Matcher.quoteReplacement(ids.get(name.group(1))));
        return house.send(operation, house.strangersToken(caller), path, examples.of(operation));
    }
}
