package dev.sekisho.charge.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Many wallets that lately charged over young links pay at one terminal within a short time: one hand, many wallets. */
record ManyWalletsAtTerminal(Duration within, int wallets, LinkAge age) implements Pattern {

    static ManyWalletsAtTerminal of(Parameters values) {
        return new ManyWalletsAtTerminal(values.seconds("withinSeconds"), values.count("wallets"), values.linkAge());
    }

    @Override
    public Set<MovementKind> kinds() {
        return Set.of(MovementKind.PAYMENT);
    }

    @Override
    public Duration reach() {
        return within;
    }

    @Override
    public List<Movement> seen(List<Movement> upTo) {
        Movement last = Pattern.last(upTo);
        if (last.kind() != MovementKind.PAYMENT || !age.covers(last)) {
            return List.of();
        }
        List<Movement> payments = upTo.stream()
                .filter(one -> one.kind() == MovementKind.PAYMENT)
                .filter(payment -> payment.isWithin(within, last))
                .filter(age::covers)
                .toList();
        long distinct = payments.stream().map(Movement::walletId).distinct().count();
        return distinct >= wallets ? payments : List.of();
    }
}
