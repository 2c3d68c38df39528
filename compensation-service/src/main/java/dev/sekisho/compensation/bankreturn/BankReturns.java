package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.paymentrun.Sha256;
import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All statements and the returns in them; every change comes with its fact. */
public interface BankReturns {

    /** Statements are taken, and returns decided, one at a time: until the transaction ends nobody else does either. */
    void alone();

    Optional<TakenStatement> statement(UUID id);

    Optional<TakenStatement> statement(Sha256 bytes);

    /** The one that was taken last. */
    Optional<TakenStatement> last();

    /** With its bytes, which are kept sealed. */
    void add(TakenStatement statement, byte[] file, FactData fact);

    /** A statement that was refused; nothing of it is kept but this. */
    void refuse(UUID statement, FactData fact);

    /** Whether a line with its day, number and amount was taken before. */
    boolean isKnown(ReturnEntry entry);

    void add(BankReturn found, FactData fact);

    void save(BankReturn moved, FactData fact);

    /** Nothing changed but that there is one more fact about it. */
    void note(ReturnHead head, FactData fact);

    Optional<BankReturn> find(UUID id);

    /** The newest first. @param waiting only those that wait for persons, or only the others */
    List<BankReturn> list(Optional<Boolean> waiting, Optional<Place> after, int limit);

    /** Behind which return a list goes on. */
    record Place(Instant foundAt, UUID id) {}
}
