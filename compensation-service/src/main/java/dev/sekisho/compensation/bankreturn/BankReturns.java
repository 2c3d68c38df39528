package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.PaidLine;
import dev.sekisho.compensation.paymentrun.Sha256;
import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All statements and the returns in them; every change comes with its fact. */
public interface BankReturns {

    /** Statements are taken, and returns decided, one at a time: until the transaction ends nobody else does either. */
    void alone();

    Optional<TakenStatement> statement(UUID id);

    Optional<TakenStatement> statement(Sha256 bytes);

    /** How many were taken. */
    int taken();

    /**
     * The last of those that are in line: the first, each that goes on where one of them ended, and each that two persons have
     * accepted.
     */
    Optional<TakenStatement> lastInLine();

    /** The persons who accept one that is out of line. */
    Set<UUID> accepting(UUID statement);

    /** One person more accepts it. */
    void accept(TakenStatement statement, Actor by, Instant now, FactData fact);

    /** With its bytes, which are kept sealed. */
    void add(TakenStatement statement, byte[] file, FactData fact);

    /** A statement that was refused; nothing of it is kept but this. */
    void refuse(UUID statement, FactData fact);

    /** The lines with its day, number and amount that were taken before. */
    List<ReturnEntry> alike(ReturnEntry entry);

    void add(BankReturn found, FactData fact);

    /** It is to be decided by then, and may be of one of these. */
    void question(UUID found, Instant dueAt, List<PaidLine> candidates);

    void save(BankReturn moved, FactData fact);

    /** Nothing changed but that there is one more fact about it. */
    void note(ReturnHead head, FactData fact);

    Optional<BankReturn> find(UUID id);

    /** Nobody else changes it until the transaction ends. */
    Optional<BankReturn> lock(UUID id);

    /** The newest first; of those alone that wait for persons the oldest. @param waiting only those, or only the others */
    List<BankReturn> list(Optional<Boolean> waiting, Optional<Place> after, int limit);

    /** Behind which return a list goes on. */
    record Place(Instant foundAt, UUID id) {}
}
