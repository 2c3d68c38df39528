package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Lets only those work who are MLRO at this moment, reading included, each time in one transaction. */
@ApplicationScoped
public class MlroDesk {

    private final StaffTokens tokens;
    private final Transaction transaction;
    private final InstantSource clock;

    MlroDesk(StaffTokens tokens, Transaction transaction, InstantSource clock) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param tokenTime the machine's time, by which tokens end
     * @param work gets the signature, dated by the business clock
     */
    public <T> ScreeningOutcome<T> work(Actor by, Instant tokenTime, Function<Signature, ScreeningOutcome<T>> work) {
        Signature signature = new Signature(by.staffId(), by.person(), clock.instant());
        return transaction.call(() -> tokens.stands(by.tokenId(), by.staffId(), StaffRole.MLRO, tokenTime)
                ? work.apply(signature)
                : ScreeningOutcome.refused(ScreeningRefusal.NOT_ENTITLED));
    }
}
