package dev.sekisho.link.link.jpa;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.LinkHead;
import dev.sekisho.link.link.LinkState;
import dev.sekisho.link.link.LinkTerms;
import dev.sekisho.link.link.RevokedLink;
import dev.sekisho.link.link.StoppedLink;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link as it is stored. */
@Entity
@Table(name = "link")
class LinkRow {

    @Id
    UUID id;

    @Column(name = "link_request_id", updatable = false)
    UUID linkRequestId;

    @Column(name = "wallet_id", updatable = false)
    UUID walletId;

    @Column(name = "person_id", updatable = false)
    UUID personId;

    @Column(name = "bank_account_id", updatable = false)
    UUID bankAccountId;

    @Column(name = "bank_code", updatable = false)
    String bankCode;

    @Column(name = "account_mask", updatable = false)
    String accountMask;

    @Enumerated(EnumType.STRING)
    LinkState state;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Tier tier;

    @Column(name = "established_at", updatable = false)
    Instant establishedAt;

    @Column(name = "chargeable_from", updatable = false)
    Instant chargeableFrom;

    @Column(name = "mandate_ended")
    boolean mandateEnded;

    @Column(name = "sealed_holder")
    byte[] sealedHolder;

    @Column(name = "sealed_mandate")
    byte[] sealedMandate;

    long version;

    static LinkRow of(LinkHead head) {
        LinkRow row = new LinkRow();
        row.id = head.id().value();
        row.linkRequestId = head.request().value();
        row.walletId = head.wallet().value();
        row.personId = head.person().value();
        row.bankAccountId = head.bankAccount().value();
        row.bankCode = head.bank().value();
        row.accountMask = head.accountMask();
        row.tier = head.terms().tier();
        row.establishedAt = head.terms().establishedAt();
        row.chargeableFrom = head.terms().chargeableFrom();
        row.version = head.version();
        return row;
    }

    Link toLink() {
        return switch (state) {
            case ACTIVE -> new ActiveLink(head());
            case STOPPED -> new StoppedLink(head(), mandateEnded);
            case REVOKED -> new RevokedLink(head());
        };
    }

    private LinkHead head() {
        return new LinkHead(
                new LinkId(id),
                new LinkRequestId(linkRequestId),
                new WalletId(walletId),
                new PersonId(personId),
                new BankAccountId(bankAccountId),
                new BankCode(bankCode),
                accountMask,
                new LinkTerms(tier, establishedAt, chargeableFrom),
                version);
    }
}
