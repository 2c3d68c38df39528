package dev.sekisho.charge.ledger;

import java.util.List;

/** The book of all money that moved: it only grows. */
public interface Ledger {

    /** Joins the running transaction. A transaction whose id is already in the book is an error. */
    void append(List<LedgerTransaction> transactions);

    /** The newest lines of a numbered account first. @param before only lines with a smaller number */
    List<LedgerEntry> entriesOf(LedgerAccount account, long before, int most);
}
