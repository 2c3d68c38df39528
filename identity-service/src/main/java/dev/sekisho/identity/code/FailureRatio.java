package dev.sekisho.identity.code;

import dev.sekisho.identity.code.Codes.Tries;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Watches how many of the tries from a network that strangers share fail. Counting by such an address would convict the
 * innocent; a ratio far above what people mistype is only an alarm.
 */
@ApplicationScoped
public class FailureRatio {

    private static final int WHOLE = 100;

    private final Codes codes;
    private final RatioRules rules;
    private final CodeAlarm alarm;
    private final Transaction transaction;
    private final InstantSource clock;

    FailureRatio(Codes codes, RatioRules rules, CodeAlarm alarm, Transaction transaction, InstantSource clock) {
        this.codes = codes;
        this.rules = rules;
        this.alarm = alarm;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Runs outside of any transaction. */
    public void tried(Origin origin, boolean failed) {
        if (origin.network().kind().isCountable()) {
            return;
        }
        Tries tries = transaction.call(() -> codes.tried(origin.site(), failed, rules.window(), clock.instant()));
        int percent = tries.failed() * WHOLE / tries.all();
        if (tries.all() >= rules.least() && percent >= rules.percent()) {
            alarm.failing(percent);
        }
    }
}
