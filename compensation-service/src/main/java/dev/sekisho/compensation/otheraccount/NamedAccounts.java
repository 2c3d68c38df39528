package dev.sekisho.compensation.otheraccount;

import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All accounts that banks have named; every change comes with its fact. */
public interface NamedAccounts {

    /** Whether the bank has confirmed a charge of this account in this case. */
    boolean isVictim(CaseNumber number, BankAccountId charged, BankCode bank);

    /** The account itself is kept sealed. */
    void add(OtherAccount account, Payee payee, FactData fact);

    /** What was named, with the print by which it is known again. */
    Shown show(UUID id);

    /** @return false, and nothing is written, if the same account is agreed already, whatever its holder is called there */
    boolean agree(OtherAccount account, Instant now, FactData fact);

    /** Gives those that were named before accounts were known without their holder what they are known by. @return how many */
    int fillPrints(int limit);

    /** Nothing changed but that there is one more fact about it. */
    void note(OtherAccount account, FactData fact);

    /** Nobody else changes it until the transaction ends. */
    Optional<OtherAccount> lock(UUID id);

    /** The newest first, at most {@code limit}. @param bank only what it has named itself */
    List<OtherAccount> ofCase(CaseNumber number, Optional<BankCode> bank, int limit);

    /** An account in full. @param hash which an agreement names */
    record Shown(Payee payee, ContentHash hash) {}
}
