package dev.sekisho.identity.reproof.jpa;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.reproof.EndedWave;
import dev.sekisho.identity.reproof.ProposedWave;
import dev.sekisho.identity.reproof.ReproofReason;
import dev.sekisho.identity.reproof.ReproofWave;
import dev.sekisho.identity.reproof.RunningWave;
import dev.sekisho.identity.reproof.WaveTerms;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.id.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** A wave as a row; what it asks for and who planned it never change, and the table itself wants four eyes. */
@Entity
@Table(name = "reproof_wave")
class WaveRow {

    @Id
    @Column(name = "wave_id")
    UUID waveId;

    long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ReproofReason reason;

    @Column(updatable = false)
    String[] methods;

    @Column(name = "proved_before", updatable = false)
    LocalDate provedBefore;

    @Column(name = "starts_on", updatable = false)
    LocalDate startsOn;

    @Column(updatable = false)
    LocalDate deadline;

    @Column(name = "per_day", updatable = false)
    int perDay;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "proposed_by", updatable = false)
    UUID proposedBy;

    @Column(name = "proposed_person", updatable = false)
    UUID proposedPerson;

    @Column(name = "proposed_at", updatable = false)
    Instant proposedAt;

    @Column(name = "approved_by")
    UUID approvedBy;

    @Column(name = "approved_person")
    UUID approvedPerson;

    @Column(name = "approved_at")
    Instant approvedAt;

    static WaveRow of(ProposedWave wave) {
        WaveTerms terms = wave.terms();
        WaveRow row = new WaveRow();
        row.waveId = terms.id();
        row.reason = terms.reason();
        row.methods = terms.methods().stream().map(IdentityMethod::name).toArray(String[]::new);
        row.provedBefore = terms.provedBefore();
        row.startsOn = terms.startsOn();
        row.deadline = terms.deadline();
        row.perDay = terms.perDay();
        row.state = State.PROPOSED;
        row.proposedBy = wave.proposed().staffId();
        row.proposedPerson = wave.proposed().person().value();
        row.proposedAt = wave.proposed().at();
        return row;
    }

    void write(ReproofWave wave) {
        state = wave instanceof EndedWave ? State.ENDED : State.RUNNING;
        wave.approved().ifPresent(approved -> {
            approvedBy = approved.staffId();
            approvedPerson = approved.person().value();
            approvedAt = approved.at();
        });
    }

    ReproofWave toWave() {
        return switch (state) {
            case PROPOSED -> new ProposedWave(terms(), version, proposed());
            case RUNNING -> toRunning();
            case ENDED -> new EndedWave(terms(), version, proposed(), approved());
        };
    }

    RunningWave toRunning() {
        return new RunningWave(terms(), version, proposed(), approved());
    }

    private WaveTerms terms() {
        return new WaveTerms(
                waveId,
                reason,
                Arrays.stream(methods).map(IdentityMethod::valueOf).toList(),
                provedBefore,
                startsOn,
                deadline,
                perDay);
    }

    private Signature proposed() {
        return new Signature(proposedBy, new PersonId(proposedPerson), proposedAt);
    }

    private Signature approved() {
        return new Signature(approvedBy, new PersonId(approvedPerson), approvedAt);
    }

    /** The states of a wave as they are stored. */
    enum State {
        PROPOSED,
        RUNNING,
        ENDED
    }
}
