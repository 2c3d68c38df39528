package dev.sekisho.charge.monitoring.rest;

import dev.sekisho.charge.monitoring.Speaker;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Who speaks about monitoring in the present request, and when. */
@RequestScoped
class StaffSpeaker {

    private final StaffCaller staff;
    private final InstantSource clock;

    StaffSpeaker(StaffCaller staff, InstantSource clock) {
        this.staff = staff;
        this.clock = clock;
    }

    Speaker speaker() {
        return new Speaker(staff.member().staffId(), staff.member().person());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
