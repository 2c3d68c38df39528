package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Who is at the console now, and the refusals that its pages have in common with the API. */
@RequestScoped
class ConsoleCaller {

    static final String SUPERVISOR = "support-supervisor";

    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    ConsoleCaller(StaffCaller caller, StaffStanding standing, InstantSource clock) {
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    /** Only who holds the role at this moment. */
    Actor supervisor() {
        standing.require(caller, SUPERVISOR);
        return actor();
    }

    String reader() {
        return caller.member().staffId().toString();
    }

    /** As fine as a database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(ConsoleCaller::caseUnknown);
    }

    static ProblemException caseUnknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }
}
