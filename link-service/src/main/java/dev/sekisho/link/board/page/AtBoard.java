package dev.sekisho.link.board.page;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import dev.sekisho.kit.staff.StaffStanding;
import dev.sekisho.link.review.Speaker;
import dev.sekisho.link.suspension.Voice;
import dev.sekisho.link.suspension.VoiceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Who stands before the board, and when. */
@ApplicationScoped
class AtBoard {

    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    AtBoard(StaffCaller caller, StaffStanding standing, InstantSource clock) {
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    String actor() {
        return caller.member().staffId().toString();
    }

    Speaker speaker() {
        return new Speaker(caller.member().staffId(), caller.member().person());
    }

    Voice voice(VoiceKind kind) {
        StaffMember member = caller.member();
        return new Voice(member.person(), member.staffId(), kind, clock.instant());
    }

    /** The bank whose user this is. */
    BankCode bank() {
        return caller.member()
                .bank()
                .orElseThrow(() -> ProblemException.of(403, "not-in-scope", "The caller may not stop or open this")
                        .build());
    }

    /** Whether the role still stands is asked anew, before anything is approved by it. */
    void stillHolds(String role) {
        standing.require(caller, role);
    }
}
