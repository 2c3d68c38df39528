package dev.sekisho.link.bank;

import java.time.LocalDate;
import java.util.Optional;

/** Where a bank's statement files come from; never called inside a database transaction. */
public interface BankStatements {

    /** A longer file is none. */
    int MOST_BYTES = 8 << 20;

    /** The file as it came, not yet believed; empty while there is none, and for no whole answer in time. */
    Optional<byte[]> fetch(Bank bank, LocalDate day);
}
