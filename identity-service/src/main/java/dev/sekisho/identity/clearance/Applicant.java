package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.phone.NumberInsight;
import java.util.Optional;

/**
 * Who asks, and what the carrier says of their phone at this moment.
 *
 * @param insight empty for an account without a phone
 */
record Applicant(Account account, Optional<NumberInsight> insight) {}
