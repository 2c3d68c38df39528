package dev.sekisho.compensation.command;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.fraudcase.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Sends orders to their owners, a bounded number and time at once; an owner who does not answer is left for this time. */
@ApplicationScoped
public class SendMeasures implements SendNow {

    private static final int MOST_AT_ONCE = 200;

    private final Orders orders;
    private final Map<Target, Owner> owners = new EnumMap<>(Target.class);
    private final Patience patience;
    private final InstantSource clock;

    SendMeasures(Orders orders, @Any Instance<Owner> owners, Patience patience, InstantSource clock) {
        this.orders = orders;
        this.patience = patience;
        this.clock = clock;
        owners.forEach(owner -> this.owners.put(owner.owns(), owner));
    }

    @Override
    @Transactional(TxType.NEVER)
    public void send(CaseNumber number) {
        long begun = System.nanoTime();
        send(() -> System.nanoTime() - begun < patience.atOnce().toNanos()
                ? orders.claim(number, patience.lease())
                : Optional.empty());
    }

    /** Of all cases. @return how many were acknowledged */
    @Transactional(TxType.NEVER)
    public int sendDue() {
        return send(() -> orders.claim(patience.lease()));
    }

    private int send(Supplier<Optional<Order>> next) {
        Set<Target> silent = EnumSet.noneOf(Target.class);
        int done = 0;
        for (int sent = 0; sent < MOST_AT_ONCE; sent++) {
            Optional<Order> order = next.get();
            if (order.isEmpty()) {
                break;
            }
            Target target = order.get().measure().wanted().target();
            Owner.Answer answer = silent.contains(target)
                    ? Owner.Answer.NO_ANSWER
                    : tell(order.get().measure());
            if (answer == Owner.Answer.NO_ANSWER) {
                silent.add(target);
            }
            done += answer == Owner.Answer.DONE ? 1 : 0;
            keep(order.get(), answer);
        }
        return done;
    }

    private Owner.Answer tell(Measure measure) {
        boolean over = !measure.release() && measure.isOverAt(clock.instant());
        return over
                ? Owner.Answer.LAPSED
                : owners.get(measure.wanted().target()).tell(measure);
    }

    private void keep(Order order, Owner.Answer answer) {
        switch (answer) {
            case DONE -> orders.acknowledged(order);
            case LAPSED -> orders.lapsed(order);
            case REFUSED -> orders.postpone(order, patience.longest());
            case NO_ANSWER -> orders.postpone(order, patience.pauseAfter(order.attempt()));
        }
    }
}
