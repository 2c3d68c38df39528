package dev.sekisho.link.request.jpa;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.request.Refusal;
import dev.sekisho.link.request.RefusalClass;
import dev.sekisho.link.request.RequestHead;
import dev.sekisho.link.request.RequestState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link request as it is stored; whatever is about the person or the account lies sealed in {@code sealedCase}. */
@Entity
@Table(name = "link_request")
class LinkRequestRow {

    @Id
    UUID id;

    @Column(name = "wallet_id", updatable = false)
    UUID walletId;

    @Column(name = "bank_code", updatable = false)
    String bankCode;

    @Column(name = "account_mask", updatable = false)
    String accountMask;

    @Column(name = "account_fingerprint", updatable = false)
    byte[] accountFingerprint;

    @Enumerated(EnumType.STRING)
    RequestState state;

    @Column(name = "requested_at", updatable = false)
    Instant requestedAt;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    @Column(name = "moved_at")
    Instant movedAt;

    @Column(name = "refused_codes")
    int refusedCodes;

    int resends;

    byte[] visit;

    @Column(name = "ask_at")
    Instant askAt;

    @Column(name = "visited_bank")
    boolean visitedBank;

    @Column(name = "sealed_case")
    byte[] sealedCase;

    @Column(name = "link_id")
    UUID linkId;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_step")
    Step refusalStep;

    @Column(name = "refusal_code")
    String refusalCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_class")
    RefusalClass refusalClass;

    @Column(name = "refusal_ja")
    String refusalJa;

    @Column(name = "refusal_en")
    String refusalEn;

    int checks;

    long version;

    static LinkRequestRow of(RequestHead head) {
        LinkRequestRow row = new LinkRequestRow();
        row.id = head.id().value();
        row.walletId = head.wallet().value();
        row.bankCode = head.bank().value();
        row.accountMask = head.accountMask();
        row.requestedAt = head.requestedAt();
        row.expiresAt = head.expiresAt();
        return row;
    }

    RequestHead head() {
        return new RequestHead(
                new LinkRequestId(id),
                new WalletId(walletId),
                new BankCode(bankCode),
                accountMask,
                requestedAt,
                expiresAt);
    }

    Refusal refusal() {
        return new Refusal(refusalStep, refusalCode, refusalClass, new Words(refusalJa, refusalEn));
    }

    void refuse(Refusal refusal) {
        refusalStep = refusal.step();
        refusalCode = refusal.code();
        refusalClass = refusal.heard();
        refusalJa = refusal.words().ja();
        refusalEn = refusal.words().en();
    }
}
