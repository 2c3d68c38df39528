package dev.sekisho.identity.reproof.jpa;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.reproof.DoneDuty;
import dev.sekisho.identity.reproof.DueDuty;
import dev.sekisho.identity.reproof.DutyHead;
import dev.sekisho.identity.reproof.OpenDuty;
import dev.sekisho.identity.reproof.OverdueDuty;
import dev.sekisho.identity.reproof.RemindedDuty;
import dev.sekisho.identity.reproof.ReproofDuty;
import dev.sekisho.identity.reproof.ReproofReason;
import dev.sekisho.identity.reproof.TimelyDuty;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.sql.Statements;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A duty as a row; it is added by a statement of its own and changed only in its state. */
@Entity
@Table(name = "reproof_duty")
class DutyRow {

    @Id
    @Column(name = "duty_id")
    UUID dutyId;

    long version;

    @Column(name = "account_id", updatable = false)
    UUID accountId;

    @Column(name = "wave_id", updatable = false)
    UUID waveId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ReproofReason reason;

    @Column(updatable = false)
    String code;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    IdentityMethod method;

    @Column(name = "assigned_at", updatable = false)
    Instant assignedAt;

    @Column(name = "due_by", updatable = false)
    Instant dueBy;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "reminded_at")
    Instant remindedAt;

    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "proof_id")
    UUID proofId;

    @Column(name = "notice_due", insertable = false)
    Instant noticeDue;

    @Column(name = "notice_tries")
    int noticeTries;

    /** Read by a plain statement. */
    static DutyRow of(Statements.Row read) throws SQLException {
        DutyRow row = new DutyRow();
        row.dutyId = read.id("duty_id");
        row.version = read.number("version");
        row.accountId = read.id("account_id");
        row.waveId = read.id("wave_id");
        row.reason = ReproofReason.valueOf(read.text("reason"));
        row.code = read.text("code");
        row.method = IdentityMethod.valueOf(read.text("method"));
        row.assignedAt = read.instant("assigned_at");
        row.dueBy = read.instant("due_by");
        row.state = State.valueOf(read.text("state"));
        row.remindedAt = read.maybeInstant("reminded_at").orElse(null);
        return row;
    }

    ReproofDuty toDuty() {
        return state == State.DONE ? new DoneDuty(head(), version, proofId, doneAt) : toOpen();
    }

    OpenDuty toOpen() {
        return state == State.OVERDUE ? new OverdueDuty(head(), version) : toTimely();
    }

    TimelyDuty toTimely() {
        return state == State.DUE ? toDue() : new RemindedDuty(head(), version, remindedAt);
    }

    DueDuty toDue() {
        return new DueDuty(head(), version);
    }

    void write(ReproofDuty duty) {
        if (duty instanceof RemindedDuty reminded) {
            state = State.REMINDED;
            remindedAt = reminded.remindedAt();
        } else if (duty instanceof OverdueDuty) {
            state = State.OVERDUE;
        } else if (duty instanceof DoneDuty done) {
            state = State.DONE;
            doneAt = done.doneAt();
            proofId = done.proofId();
        } else {
            throw new IllegalArgumentException("a duty never becomes due again");
        }
    }

    private DutyHead head() {
        return new DutyHead(
                dutyId, new AccountId(accountId), Optional.ofNullable(waveId), reason, code, method, assignedAt, dueBy);
    }

    /** The states of a duty as they are stored. */
    enum State {
        DUE,
        REMINDED,
        OVERDUE,
        DONE
    }
}
