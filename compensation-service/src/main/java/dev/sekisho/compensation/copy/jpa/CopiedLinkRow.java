package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedLink;
import dev.sekisho.compensation.copy.LinkOrigin;
import dev.sekisho.compensation.copy.LinkParties;
import dev.sekisho.compensation.copy.LinkStanding;
import dev.sekisho.compensation.copy.LinkState;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A copied link as it is stored; the columns of its origin are all set or all null. */
@Entity
@Table(name = "copied_link")
class CopiedLinkRow {

    @Id
    UUID linkId;

    long version;
    UUID walletId;
    UUID bankAccountId;
    String bankCode;

    @Enumerated(EnumType.STRING)
    LinkState state;

    Instant stateAt;
    String reason;
    Long reasonVersion;
    UUID personId;
    String accountMask;
    String tier;
    Instant establishedAt;
    Instant chargeableFrom;

    void become(CopiedLink link) {
        walletId = link.parties().wallet().value();
        bankAccountId = link.parties().bankAccount().value();
        bankCode = link.parties().bank().value();
        LinkStanding standing = link.standing();
        version = standing.version();
        state = standing.state();
        stateAt = standing.at();
        reason = standing.reason().orElse(null);
        reasonVersion = reason == null ? null : standing.reasonOf();
        link.origin().ifPresent(this::comeFrom);
    }

    private void comeFrom(LinkOrigin origin) {
        personId = origin.person().value();
        accountMask = origin.accountMask();
        tier = origin.tier();
        establishedAt = origin.establishedAt();
        chargeableFrom = origin.chargeableFrom();
    }

    CopiedLink link() {
        return new CopiedLink(
                new LinkId(linkId),
                new LinkParties(new WalletId(walletId), new BankAccountId(bankAccountId), new BankCode(bankCode)),
                new LinkStanding(
                        version,
                        state,
                        stateAt,
                        Optional.ofNullable(reason),
                        Optional.ofNullable(reasonVersion).orElse(0L)),
                origin());
    }

    private Optional<LinkOrigin> origin() {
        return Optional.ofNullable(personId)
                .map(person -> new LinkOrigin(new PersonId(person), accountMask, tier, establishedAt, chargeableFrom));
    }
}
