package dev.sekisho.link.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.link.bank.Fingerprint;
import java.util.List;
import java.util.Optional;

/** Which key of the fingerprints has which column, and the columns themselves. */
public interface KeyPlaces {

    /** All keys there ever were; nobody else arranges them, and no account comes in, until the transaction ends. */
    List<KeyPlace> lockAll();

    /** One key, unless somebody else is at it. */
    Optional<KeyPlace> tryLock(String key);

    List<KeyPlace> all();

    /** With the fact. */
    void save(KeyPlace moved);

    /** How far the pass is; no fact. */
    void reached(KeyPlace place);

    boolean anyAccount();

    boolean anyLacking(int place);

    /** Accounts after this one that have no fingerprint at the place, in the order of their ids. */
    List<BankAccountId> lacking(int place, BankAccountId after, int limit);

    void enter(BankAccountId account, int place, Fingerprint fingerprint);

    /** Empties the column of accounts after this one. @return the last of them; empty when nothing was left to empty */
    Optional<BankAccountId> clear(int place, BankAccountId after, int limit);
}
