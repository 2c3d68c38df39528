package dev.sekisho.sandbox.actor;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a new staff member sets up password and authenticator; what was begun before is ended. */
final class Enrolments {

    private static final int TRIES = 3;

    private final Site identity;
    private final StaffFile file;

    Enrolments(Site identity, StaffFile file) {
        this.identity = identity;
        this.file = file;
    }

    void complete(String name) {
        StaffSecret known = file.find(name).orElseThrow();
        if (known.hasEnrolled()) {
            return;
        }
        StaffSecret begun = known.totpSecret().isEmpty() ? begin(known) : known;
        Answer confirmed = confirm(begun);
        for (int tries = 1; tries < TRIES && !confirmed.isDone(); tries++) {
            confirmed = confirm(file.find(name).orElseThrow());
        }
        confirmed.expect(name + " shows that the authenticator works", 204);
        file.keep(file.find(name).orElseThrow().enrolled());
    }

    private StaffSecret begin(StaffSecret known) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("staffId", known.staffId());
        chosen.put("enrolmentCode", known.enrolmentCode());
        chosen.put("password", known.password());
        Answer begun = identity.post("/v1/staff-enrolments", chosen).expect(known.name() + " enrols", 201);
        return file.keep(known.with(begun.text("totpSecret")));
    }

    private Answer confirm(StaffSecret begun) {
        long step = Authenticator.next(begun.lastStep());
        file.keep(begun.shown(step));
        return identity.post(
                "/v1/staff-enrolments/" + begun.staffId() + "/confirmations",
                Map.of("enrolmentCode", begun.enrolmentCode(), "totp", Authenticator.code(begun.totpSecret(), step)));
    }
}
