package dev.sekisho.link.bank;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A bank's app that answers as a test told it to, and remembers what it was asked. */
public final class ScriptedApps implements BankApps {

    public static final Duration INTERVAL = Duration.ofSeconds(5);

    public final List<String> calls = new ArrayList<>();
    private final Deque<Object> script = new ArrayDeque<>();
    private int started;

    public ScriptedApps says(ApprovalAnswer answer) {
        script.add(answer);
        return this;
    }

    /** Does something while the bank takes its time to answer. */
    public ScriptedApps says(Runnable meanwhile, ApprovalAnswer answer) {
        script.add(meanwhile);
        script.add(answer);
        return this;
    }

    /** What was not asked for after all. */
    public void forget() {
        script.clear();
    }

    @Override
    public Approval start(Wanted wanted, Optional<ClaimedHolder> holder, PageSecrets secrets) {
        calls.add("start " + wanted.message() + " " + wanted.lifetime().toMinutes() + " min");
        started++;
        return new Approval("approval-" + started, wanted.message(), INTERVAL, wanted.machineNow(), false)
                .waiting(wanted.machineNow());
    }

    @Override
    public ApprovalAnswer ask(Bank bank, BankAccount account, Approval approval, PageSecrets secrets) {
        calls.add("ask " + approval.id());
        Object next = script.remove();
        if (next instanceof Runnable meanwhile) {
            meanwhile.run();
            next = script.remove();
        }
        return (ApprovalAnswer) next;
    }

    @Override
    public Optional<String> nameOf(String notification) {
        return Optional.of(notification.replace("forged ", ""));
    }

    @Override
    public boolean isFrom(Bank bank, String notification, Approval approval, PageSecrets secrets) {
        calls.add("keys");
        return notification.equals(secrets.state());
    }
}
