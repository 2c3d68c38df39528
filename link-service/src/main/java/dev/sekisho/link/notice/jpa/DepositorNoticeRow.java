package dev.sekisho.link.notice.jpa;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.notice.DepositorNotice;
import dev.sekisho.link.notice.Occasion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A depositor's notice as it is stored. */
@Entity
@Table(name = "depositor_notice")
class DepositorNoticeRow {

    @Id
    UUID id;

    @Column(name = "link_id", updatable = false)
    UUID linkId;

    @Column(name = "bank_account_id", updatable = false)
    UUID bankAccountId;

    @Column(name = "bank_code", updatable = false)
    String bankCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Occasion occasion;

    @Column(updatable = false)
    String text;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;

    @Column(name = "due_at")
    Instant dueAt;

    String receipt;

    static DepositorNoticeRow of(DepositorNotice notice) {
        DepositorNoticeRow row = new DepositorNoticeRow();
        row.id = notice.id();
        row.linkId = notice.link().value();
        row.bankAccountId = notice.account().value();
        row.bankCode = notice.bank().value();
        row.occasion = notice.occasion();
        row.text = notice.text();
        row.attempts = notice.attempts();
        row.state = State.DUE;
        return row;
    }

    DepositorNotice toNotice() {
        return new DepositorNotice(
                id,
                new LinkId(linkId),
                new BankAccountId(bankAccountId),
                new BankCode(bankCode),
                occasion,
                text,
                attempts);
    }

    /** Waiting for the bank, taken by it, or left to a person. */
    enum State {
        DUE,
        SENT,
        UNDELIVERED
    }
}
