package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.reproof.OpenDuty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who asks, and what the carrier says of their phone at this moment.
 *
 * @param insight empty for an account without a phone, and where the carrier is not asked again
 * @param duties the account's, to prove its identity anew
 * @param at the business moment of the question
 */
record Applicant(Account account, Optional<NumberInsight> insight, List<OpenDuty> duties, Instant at) {}
