package dev.sekisho.compensation.copy.kafka;

import dev.sekisho.compensation.copy.CopiedLink;
import dev.sekisho.compensation.copy.LinkOrigin;
import dev.sekisho.compensation.copy.LinkParties;
import dev.sekisho.compensation.copy.LinkStanding;
import dev.sekisho.compensation.copy.LinkState;
import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.event.link.LinkReleased;
import dev.sekisho.kernel.event.link.LinkReverified;
import dev.sekisho.kernel.event.link.LinkVerificationAsked;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The words of link-service's facts in those of the copy; a value that cannot be is refused. */
final class LinkFacts {

    private LinkFacts() {}

    static CopiedLink link(long version, LinkEstablished fact) {
        LinkOrigin origin = new LinkOrigin(
                new PersonId(fact.personId()),
                fact.accountMask(),
                fact.tier(),
                fact.establishedAt(),
                fact.chargeableFrom());
        return new CopiedLink(
                new LinkId(fact.linkId()),
                parties(fact.walletId(), fact.bankAccountId(), fact.bankCode()),
                new LinkStanding(version, LinkState.valueOf(fact.state()), fact.establishedAt(), Optional.empty()),
                Optional.of(origin));
    }

    static CopiedLink link(long version, Instant recordedAt, LinkEnded fact) {
        return new CopiedLink(
                new LinkId(fact.linkId()),
                parties(fact.walletId(), fact.bankAccountId(), fact.bankCode()),
                new LinkStanding(
                        version, LinkState.valueOf(fact.state()), recordedAt, Optional.ofNullable(fact.reason())),
                Optional.empty());
    }

    static CopiedLink link(long version, Instant recordedAt, LinkReleased fact) {
        return new CopiedLink(
                new LinkId(fact.linkId()),
                parties(fact.walletId(), fact.bankAccountId(), fact.bankCode()),
                new LinkStanding(version, LinkState.valueOf(fact.state()), recordedAt, Optional.empty()),
                Optional.empty());
    }

    /** It stands as before; only its version is another. */
    static CopiedLink link(long version, Instant recordedAt, LinkVerificationAsked fact) {
        return new CopiedLink(
                new LinkId(fact.linkId()),
                parties(fact.walletId(), fact.bankAccountId(), fact.bankCode()),
                new LinkStanding(version, LinkState.valueOf(fact.state()), recordedAt, Optional.empty()),
                Optional.empty());
    }

    /** How it was first made stays its origin. */
    static CopiedLink link(long version, Instant recordedAt, LinkReverified fact) {
        return new CopiedLink(
                new LinkId(fact.linkId()),
                parties(fact.walletId(), fact.bankAccountId(), fact.bankCode()),
                new LinkStanding(version, LinkState.valueOf(fact.state()), recordedAt, Optional.empty()),
                Optional.empty());
    }

    private static LinkParties parties(UUID wallet, UUID bankAccount, String bank) {
        return new LinkParties(new WalletId(wallet), new BankAccountId(bankAccount), new BankCode(bank));
    }
}
