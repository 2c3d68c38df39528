package dev.sekisho.compensation.bankdebit;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.BankDebitRefused;
import dev.sekisho.kernel.event.compensation.BankDebitSetAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Hears persons who say that a debit is of another payment, or was given back by the bank; at the second it is set aside. */
@ApplicationScoped
public class SetDebitAside {

    public static final int LONGEST_NOTE = 500;
    private static final int PERSONS_NEEDED = 2;

    private final BankDebits debits;
    private final InstantSource clock;

    SetDebitAside(BankDebits debits, InstantSource clock) {
        this.debits = debits;
        this.clock = clock;
    }

    /** Saying it again changes nothing. */
    @Transactional
    public Outcome setAside(UUID id, String note, Actor by) {
        debits.alone();
        Optional<BankDebit> found = debits.find(id);
        if (found.isEmpty()) {
            return new Outcome.Absent();
        }
        BankDebit debit = found.get();
        Set<UUID> before = debits.saying(id);
        if (before.contains(by.person().value())) {
            return new Outcome.Done(debit);
        }
        if (debit.setAsideAt().isPresent()) {
            return refuse(debit, DebitRule.SET_ASIDE_ALREADY, by);
        }
        if (debits.isNear(id, by.person())) {
            return refuse(debit, DebitRule.IS_NEAR, by);
        }
        Instant now = clock.instant();
        int persons = before.size() + 1;
        BankDebit next = persons < PERSONS_NEEDED ? debit.noted() : debit.setAside(now);
        debits.say(
                next,
                note,
                by,
                now,
                new BankDebitSetAside(id, persons, by.staff(), by.person().value()));
        return new Outcome.Done(next);
    }

    private Outcome refuse(BankDebit debit, DebitRule rule, Actor by) {
        debits.note(
                debit.noted(),
                new BankDebitRefused(debit.id(), rule.name(), by.person().value()));
        return new Outcome.Refused(rule);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Said, and this is how the debit stands now. */
        record Done(BankDebit debit) implements Outcome {}

        /** Not done. */
        record Refused(DebitRule rule) implements Outcome {}

        /** There is no such debit. */
        record Absent() implements Outcome {}
    }
}
