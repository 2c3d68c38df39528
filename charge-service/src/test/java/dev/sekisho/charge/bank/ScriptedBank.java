package dev.sekisho.charge.bank;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers what it was told to, in order, and accepts once the script is over; remembers what it was asked. */
public final class ScriptedBank implements Bank {

    private final Deque<BankAnswer> script = new ArrayDeque<>();
    public final List<BankOrder> orders = new ArrayList<>();
    public final List<BankOrder> inquiries = new ArrayList<>();
    public final List<BankOrder> decisions = new ArrayList<>();

    public ScriptedBank then(BankAnswer answer) {
        script.add(answer);
        return this;
    }

    @Override
    public BankAnswer ask(BankOrder order, Duration patience) {
        orders.add(order);
        return next();
    }

    @Override
    public BankAnswer inquire(BankOrder order) {
        inquiries.add(order);
        return next();
    }

    @Override
    public BankAnswer decide(BankOrder order, boolean booked, String evidence) {
        decisions.add(order);
        BankAnswer decided =
                booked ? new BankAnswer.Accepted("DECIDED:" + evidence) : new BankAnswer.Declined("DECIDED");
        return script.isEmpty() ? decided : script.poll();
    }

    private BankAnswer next() {
        return script.isEmpty() ? new BankAnswer.Accepted("REF") : script.poll();
    }
}
