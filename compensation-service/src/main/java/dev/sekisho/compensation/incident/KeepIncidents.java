package dev.sekisho.compensation.incident;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.reporting.About;
import dev.sekisho.compensation.reporting.Duty;
import dev.sekisho.compensation.reporting.RunClocks;
import dev.sekisho.kernel.event.compensation.IncidentCasesJoined;
import dev.sekisho.kernel.event.compensation.IncidentDeclared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Declares incidents, which starts the clocks of their reports, and joins cases to them. */
@ApplicationScoped
public class KeepIncidents {

    private final Incidents incidents;
    private final RunClocks clocks;

    KeepIncidents(Incidents incidents, RunClocks clocks) {
        this.incidents = incidents;
        this.clocks = clocks;
    }

    @Transactional
    public Incident declare(Incident incident) {
        incidents.add(
                incident,
                new IncidentDeclared(
                        incident.id(),
                        incident.learnedAt(),
                        incident.personalData(),
                        incident.attack(),
                        incident.declaredBy().staff(),
                        incident.declaredBy().person().value()));
        for (Duty duty : duties(incident)) {
            clocks.start(
                    About.incident(incident.id()),
                    duty,
                    incident.learnedAt(),
                    incident.declaredBy(),
                    incident.declaredAt());
        }
        return incident;
    }

    /** All or none; those that are of it already stay so. */
    @Transactional
    public Outcome join(UUID id, Set<CaseNumber> numbers, Actor by, Instant now) {
        Optional<Incident> found = incidents.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (incidents.known(numbers).size() < numbers.size()) {
            return new Outcome.CasesUnknown();
        }
        Set<CaseNumber> added = incidents.notOf(id, numbers);
        if (added.isEmpty()) {
            return new Outcome.Joined(found.get());
        }
        Incident joined = found.get().joined();
        incidents.join(
                joined,
                added,
                by,
                now,
                new IncidentCasesJoined(
                        id,
                        added.stream().map(CaseNumber::value).sorted().toList(),
                        by.staff(),
                        by.person().value()));
        return new Outcome.Joined(joined);
    }

    private static List<Duty> duties(Incident incident) {
        List<Duty> duties = new ArrayList<>(List.of(Duty.REGULATOR_FIRST));
        if (incident.personalData()) {
            duties.add(Duty.PRIVACY_PRELIMINARY);
            duties.add(incident.attack() ? Duty.PRIVACY_FULL_AFTER_ATTACK : Duty.PRIVACY_FULL);
        }
        return duties;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** They are of it. */
        record Joined(Incident incident) implements Outcome {}

        /** There is no such incident. */
        record Unknown() implements Outcome {}

        /** There is no such case. */
        record CasesUnknown() implements Outcome {}
    }
}
