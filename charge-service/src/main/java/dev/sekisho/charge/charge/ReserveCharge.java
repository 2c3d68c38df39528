package dev.sekisho.charge.charge;

import dev.sekisho.charge.suspension.Suspensions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** First phase: decides under locks and counts the charge, before any bank hears of it. */
@ApplicationScoped
public class ReserveCharge {

    private final ChargeBook book;
    private final ChargeRules rules;
    private final Suspensions suspensions;
    private final InstantSource clock;

    @Inject
    public ReserveCharge(ChargeBook book, ChargeRules rules, Suspensions suspensions, InstantSource clock) {
        this.book = book;
        this.rules = rules;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    /**
     * Commands in the order of their arrival, each seeing what the ones before it took.
     *
     * <p>The clock is read under the locks, so that a charge that waited over midnight counts in the new day; and so is the
     * suspension book, so that none that waited passes what was stopped meanwhile.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<ChargeAnswer> reserve(List<ChargeCommand> commands) {
        LockedCommands locked = book.lock(commands);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReserveRound round = new ReserveRound(book.read(locked, now), rules, suspensions, now);
        List<ChargeAnswer> answers = commands.stream().map(round::decide).toList();
        book.write(round);
        return answers;
    }
}
