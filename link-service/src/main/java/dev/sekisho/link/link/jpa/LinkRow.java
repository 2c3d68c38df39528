package dev.sekisho.link.link.jpa;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.LinkHead;
import dev.sekisho.link.link.LinkState;
import dev.sekisho.link.link.LinkTerms;
import dev.sekisho.link.link.RevokedLink;
import dev.sekisho.link.link.StoppedLink;
import dev.sekisho.link.link.Verification;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
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
    Tier tier;

    @Column(name = "established_at")
    Instant establishedAt;

    @Column(name = "chargeable_from")
    Instant chargeableFrom;

    String verification;

    @Column(name = "verify_by")
    Instant verifyBy;

    @Column(name = "verified_at")
    Instant verifiedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    EndReason endReason;

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
        row.take(head);
        return row;
    }

    /** Of a link, what may change. */
    void take(LinkHead head) {
        tier = head.terms().tier();
        establishedAt = head.terms().establishedAt();
        chargeableFrom = head.terms().chargeableFrom();
        verification = head.verification().name();
        verifyBy = head.verification().until().orElse(null);
        version = head.version();
    }

    /** Empty for a link that has ended, or never had one. */
    Optional<Mandate> mandate(Seal seal) {
        return Optional.ofNullable(sealedMandate)
                .map(kept -> new Mandate(new String(seal.open(mandatePlace(id), kept), StandardCharsets.UTF_8)));
    }

    static String mandatePlace(UUID id) {
        return "link.sealed_mandate:" + id;
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
                verification(),
                version);
    }

    private Verification verification() {
        return switch (verification) {
            case "VERIFIED" -> Verification.VERIFIED;
            case "DUE" -> new Verification.Due(verifyBy);
            default -> Verification.UNVERIFIED;
        };
    }
}
