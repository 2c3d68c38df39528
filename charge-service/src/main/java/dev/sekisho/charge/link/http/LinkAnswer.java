package dev.sekisho.charge.link.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkState;
import dev.sekisho.charge.link.LinkTerms;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A link in link-service's words; it may say more than is needed here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LinkAnswer(
        UUID linkId,
        long version,
        UUID walletId,
        UUID personId,
        UUID bankAccountId,
        String bankCode,
        LinkState state,
        Tier tier,
        Instant establishedAt,
        Instant chargeableFrom) {

    LinkCopy copy() {
        return new LinkCopy(
                new LinkId(linkId),
                version,
                new WalletId(walletId),
                Optional.ofNullable(personId).map(PersonId::new),
                new BankAccountId(bankAccountId),
                new BankCode(bankCode),
                state,
                new LinkTerms(tier, establishedAt, chargeableFrom));
    }
}
