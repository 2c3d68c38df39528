package dev.sekisho.compensation.bankdebit;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.zengin.StatementEntry;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All debits of files; every change comes with its fact. Whoever changes one holds the lock under which statements are taken. */
public interface BankDebits {

    void alone();

    /** Whether a debit with its day, number and amount is known. */
    boolean isTold(StatementEntry entry);

    /**
     * Written down as the debit of a file of its amount that was due in the days before and is not debited yet: of one that the
     * bank took, and if there is none, of one that it was said not to have taken.
     *
     * @param daysBack how long before its debit a file can have been due
     * @return empty if no file fits
     */
    Optional<BankDebit> book(UUID statement, StatementEntry entry, int daysBack, Instant now);

    Optional<BankDebit> find(UUID id);

    /** Who says that it is to be set aside. */
    Set<UUID> saying(UUID id);

    /** Whether this person is paid by the file, said that the bank did not take it, or took the statement. */
    boolean isNear(UUID id, PersonId person);

    /** One person more says so. */
    void say(BankDebit debit, String note, Actor by, Instant now, FactData fact);

    /** Nothing changed but that there is one more fact about it. */
    void note(BankDebit debit, FactData fact);

    /** The newest first, at most {@code limit}. @param contradicting only those that contradict and stand */
    List<Listed> list(boolean contradicting, int limit);

    /**
     * A debit with what became of its file's claims.
     *
     * @param claims of its file
     * @param paidElsewhere how many of them another file has paid or is on its way to pay
     */
    record Listed(BankDebit debit, int claims, int paidElsewhere) {}
}
