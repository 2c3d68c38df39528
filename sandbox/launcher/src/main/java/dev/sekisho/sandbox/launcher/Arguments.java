package dev.sekisho.sandbox.launcher;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The words after {@code ./sekisho}: a command, what it is about, options. */
record Arguments(String command, List<String> operands, PortPlan ports, boolean follow) {

    static Arguments parse(List<String> words) {
        if (words.isEmpty()) {
            throw new Misuse("a command is missing");
        }
        String command = words.get(0);
        List<String> operands = new ArrayList<>();
        PortPlan ports = PortPlan.usual();
        List<String> older = new ArrayList<>();
        boolean follow = false;
        Iterator<String> rest = words.subList(1, words.size()).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--port") && takesPorts(command) && rest.hasNext()) {
                ports = ports.with(rest.next());
            } else if (word.equals("-f") && command.equals("logs")) {
                follow = true;
            } else if (word.equals("--against") && command.equals("verify-evidence") && rest.hasNext()) {
                older.add(rest.next());
            } else if (takesName(command) && !word.startsWith("-") && operands.isEmpty()) {
                operands.add(word);
            } else {
                throw new Misuse(command + " does not know " + word);
            }
        }
        operands.addAll(older);
        return new Arguments(command, List.copyOf(operands), ports, follow);
    }

    private static boolean takesName(String command) {
        return List.of("logs", "verify-evidence").contains(command);
    }

    private static boolean takesPorts(String command) {
        return command.equals("up") || command.equals("supervise");
    }
}
