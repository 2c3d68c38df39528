package dev.sekisho.charge.charge;

import dev.sekisho.kernel.id.ChargeId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers what it was told to, in order, and accepts once the script is over; remembers the ids it was asked under. */
final class ScriptedBank implements BankDebits {

    private final Deque<DebitAnswer> script = new ArrayDeque<>();
    final List<ChargeId> debits = new ArrayList<>();
    final List<ChargeId> inquiries = new ArrayList<>();

    ScriptedBank then(DebitAnswer answer) {
        script.add(answer);
        return this;
    }

    @Override
    public DebitAnswer debit(ReservedCharge charge, Duration patience) {
        debits.add(charge.id());
        return next();
    }

    @Override
    public DebitAnswer inquire(PendingCharge charge) {
        inquiries.add(charge.id());
        return next();
    }

    private DebitAnswer next() {
        return script.isEmpty() ? new DebitAnswer.Accepted("REF") : script.poll();
    }
}
