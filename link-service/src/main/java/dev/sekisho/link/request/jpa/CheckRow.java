package dev.sekisho.link.request.jpa;

import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.decision.Outcome;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.decision.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One check of a request as it is stored, in its place in the order; written once. */
@Entity
@Table(name = "link_check")
@IdClass(CheckRow.Key.class)
class CheckRow {

    @Id
    @Column(name = "link_request_id")
    UUID linkRequestId;

    @Id
    int seq;

    @Enumerated(EnumType.STRING)
    Step step;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String code;

    String ja;

    String en;

    Instant at;

    static CheckRow of(UUID linkRequestId, int seq, CheckRecord check) {
        CheckRow row = new CheckRow();
        row.linkRequestId = linkRequestId;
        row.seq = seq;
        row.step = check.step();
        row.outcome = check.outcome();
        row.code = check.code();
        row.ja = check.words().ja();
        row.en = check.words().en();
        row.at = check.at();
        return row;
    }

    CheckRecord toRecord() {
        return new CheckRecord(step, outcome, code, new Words(ja, en), at);
    }

    /** What makes a check one of its kind. */
    record Key(UUID linkRequestId, int seq) {}
}
