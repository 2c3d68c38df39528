package dev.sekisho.charge.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Second phase: writes what banks said, once.
 *
 * <p>The request and any number of completers may bring answers to one charge; the first clear one ends it, the others
 * find it ended.
 */
@ApplicationScoped
public class SettleCharge {

    private final ChargeBook book;
    private final InstantSource clock;

    @Inject
    public SettleCharge(ChargeBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /** The states that the charges are in by now, in the order of the settlements. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Charge> settle(List<Settlement> settlements) {
        SettleRound round = new SettleRound(book.open(settlements), now());
        List<Charge> states = settlements.stream().map(round::settle).toList();
        book.write(round);
        return states;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
