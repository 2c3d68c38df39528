package dev.sekisho.identity.staff;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Enters a new staff member; what they may do is granted afterwards, by two. */
@ApplicationScoped
public class EnterStaff {

    private final Reception reception;
    private final StaffTokens tokens;
    private final Transaction transaction;

    EnterStaff(Reception reception, StaffTokens tokens, Transaction transaction) {
        this.reception = reception;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    public StaffOutcome<EnteredStaff> enter(Actor by, NewStaff entered, Instant now) {
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.ACCESS_ADMIN, now)) {
                return StaffOutcome.refused(StaffRefusal.NOT_ENTITLED);
            }
            return reception.isTaken(entered)
                    ? StaffOutcome.<EnteredStaff>refused(StaffRefusal.ADDRESS_TAKEN)
                    : StaffOutcome.done(reception
                            .welcome(entered, Optional.of(by.staffId()), 0, now)
                            .entered());
        });
    }
}
