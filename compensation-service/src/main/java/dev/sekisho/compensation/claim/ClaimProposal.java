package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * What the policies judge: what somebody wants a claim to say, and what is known around it.
 *
 * @param asked the charges that were named; the content holds those of them that are confirmed
 * @param payeeAccounts the bank account that the payee's number is, as link-service knows it, and the one for which a bank
 *     has named it; empty for a number that nobody ever saw
 * @param reportedAt when the first report of the case came in
 */
public record ClaimProposal(
        ClaimContent content,
        Set<ChargeId> asked,
        Set<BankAccountId> payeeAccounts,
        PersonId author,
        Instant reportedAt,
        Instant now) {}
