package dev.sekisho.charge.charge;

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
    private final InstantSource clock;

    @Inject
    public ReserveCharge(ChargeBook book, ChargeRules rules, InstantSource clock) {
        this.book = book;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public ChargeAnswer reserve(ChargeCommand command) {
        return reserve(List.of(command)).get(0);
    }

    /** The clock is read under the locks, so that a charge that waited over midnight counts in the new day. */
    private List<ChargeAnswer> reserve(List<ChargeCommand> commands) {
        book.lock(commands);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReserveRound round = new ReserveRound(book.read(commands, now), rules, now);
        List<ChargeAnswer> answers = commands.stream().map(round::decide).toList();
        book.write(round);
        return answers;
    }
}
