package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the policies judge: what somebody wants a claim to say, and what is known around it.
 *
 * @param asked the charges that were named; the content holds those of them that are confirmed
 * @param payeeAccount which bank account the payee's number is, as link-service knows it; empty for one it never saw
 * @param reportedAt when the first report of the case came in
 */
public record ClaimProposal(
        ClaimContent content,
        Set<ChargeId> asked,
        Optional<BankAccountId> payeeAccount,
        PersonId author,
        Instant reportedAt,
        Instant now) {}
