package dev.sekisho.sandbox.errand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Brake;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.WayBack;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.launcher.Errand;
import dev.sekisho.sandbox.launcher.Misuse;
import dev.sekisho.sandbox.launcher.UpSuite;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Opens one bank again, or what takes place at no bank: proposal, the bank's sign-off and two approvals, by sandbox staff. */
public final class ResumeErrand implements Errand {

    private static final String NO_BANK = "no-bank";
    private static final Set<String> AT_A_BANK = Set.of("LINK", "CHARGE", "PAYOUT");

    @Override
    public String name() {
        return "resume";
    }

    @Override
    public int run(UpSuite suite, List<String> words, PrintStream out) {
        if (words.isEmpty() || !words.get(0).matches("[0-9]{4}|" + NO_BANK)) {
            throw new Misuse("resume takes the four digits of a bank, or " + NO_BANK);
        }
        String bank = words.get(0).equals(NO_BANK) ? "" : words.get(0);
        Places places = Places.of(suite);
        List<String> named = Operations.option(name(), words.subList(1, words.size()));
        List<String> operations = named.isEmpty() ? stopped(new Brake(places), bank) : named;
        if (operations.isEmpty()) {
            out.println("Nothing is stopped there");
            return 0;
        }
        WayBack way = new WayBack(places, new StaffDesk(places));
        Answer proposed = way.propose(bank, operations, new World(places).now());
        say(out, way.proposer(), "proposed to open " + String.join(", ", operations), proposed);
        return proposed.isDone() && isResumed(speak(way, proposed.text("resumeId"), bank, out), out) ? 0 : 1;
    }

    private static Answer speak(WayBack way, String resume, String bank, PrintStream out) {
        if (!bank.isEmpty()) {
            StaffMember user = way.userOf(bank);
            say(out, user, "signed off for bank " + bank, way.signOff(resume, user));
        }
        StaffMember first = way.approver(1);
        say(out, first, "approved", way.approve(resume, first));
        StaffMember second = way.approver(2);
        Answer last = way.approve(resume, second);
        say(out, second, "approved", last);
        return last;
    }

    private static boolean isResumed(Answer last, PrintStream out) {
        boolean resumed = last.text("state").equals("RESUMED");
        out.println(
                resumed
                        ? "Open again since epoch " + last.number("epoch") + " of the suspension book"
                        : "NOT OPEN: " + last);
        return resumed;
    }

    private static void say(PrintStream out, StaffMember who, String what, Answer answer) {
        List<String> missing = new ArrayList<>();
        answer.body().path("missing").forEach(each -> missing.add(each.asText()));
        String rest = missing.isEmpty() ? "" : "; missing: " + String.join(", ", missing);
        out.println("  %-24s %s".formatted(who.name(), answer.isDone() ? what + rest : "was refused: " + answer));
    }

    /** What is stopped at this bank, or at no bank, in the order of the book. */
    private static List<String> stopped(Brake brake, String bank) {
        List<String> operations = new ArrayList<>();
        for (JsonNode entry :
                brake.stopped().expect("the book can be read", 200).body().path("entries")) {
            String operation = entry.path("operation").asText();
            String place = entry.path("bankCode").asText("");
            boolean here = AT_A_BANK.contains(operation) == !bank.isEmpty() && (place.isEmpty() || place.equals(bank));
            if (here && !operations.contains(operation)) {
                operations.add(operation);
            }
        }
        return operations;
    }
}
