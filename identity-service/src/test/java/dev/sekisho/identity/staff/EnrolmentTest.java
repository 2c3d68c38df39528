package dev.sekisho.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.identity.StaffEnrolled;
import dev.sekisho.kernel.event.identity.StaffLeft;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From an invitation to somebody who may sign in, and out again. */
class EnrolmentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofHours(24));
    private static final String RIGHT = "the right hash";

    private final StaffHead head = new StaffHead(UUID.randomUUID(), PersonId.random(), Optional.empty());
    private final InvitedStaff invited = new InvitedStaff(head, 1, new Invitation(RIGHT, END));
    private final StaffSecrets secrets = new StaffSecrets("hash", TotpSecret.fresh(new Random(1)));

    private static String codeAt(StaffSecrets secrets, Instant now) {
        return Totp.code(secrets.totp(), Totp.step(now));
    }

    @Test
    void beginsByTheCodeUntilItsEndAndNotAfter() {
        assertThat(invited.enrol(RIGHT, secrets, END.minusMillis(1))).isPresent();
        assertThat(invited.enrol(RIGHT, secrets, END)).isEmpty();
        assertThat(invited.enrol("another hash", secrets, NOW)).isEmpty();
    }

    @Test
    void mayBeginAnewUntilItIsConfirmedAndThenNotAgain() {
        EnrollingStaff first = invited.enrol(RIGHT, secrets, NOW).orElseThrow();
        StaffSecrets other = new StaffSecrets("hash", TotpSecret.fresh(new Random(2)));
        EnrollingStaff second = first.enrol(RIGHT, other, NOW).orElseThrow();

        assertThat(second.confirm(RIGHT, codeAt(secrets, NOW), NOW)).isEmpty();
        Staff enrolled =
                second.confirm(RIGHT, codeAt(other, NOW), NOW).orElseThrow().staff();
        assertThat(enrolled).isInstanceOf(EnrolledStaff.class).isNotInstanceOf(EnrollableStaff.class);
    }

    @Test
    @Tag("TA3")
    void isConfirmedByTheAuthenticatorWhoseStepIsUsedUpWithIt() {
        EnrollingStaff enrolling = invited.enrol(RIGHT, secrets, NOW).orElseThrow();

        assertThat(enrolling.confirm("another hash", codeAt(secrets, NOW), NOW)).isEmpty();
        assertThat(enrolling.confirm(RIGHT, codeAt(secrets, END), END)).isEmpty();
        StaffChange confirmed =
                enrolling.confirm(RIGHT, codeAt(secrets, NOW), NOW).orElseThrow();
        assertThat(((EnrolledStaff) confirmed.staff()).lastStep()).isEqualTo(Totp.step(NOW));
        assertThat(confirmed.facts())
                .containsExactly(new StaffEnrolled(head.id(), head.person().value()));
    }

    @Test
    void whoIsPresentMayLeaveFromEveryState() {
        Actor by = new Actor(UUID.randomUUID(), PersonId.random(), UUID.randomUUID());
        EnrollingStaff enrolling = invited.enrol(RIGHT, secrets, NOW).orElseThrow();

        for (PresentStaff present : new PresentStaff[] {invited, enrolling, new EnrolledStaff(head, 1, secrets, 0)}) {
            StaffChange left = present.leave(by);
            assertThat(left.staff()).isEqualTo(new LeftStaff(head, 1));
            assertThat(left.facts())
                    .containsExactly(new StaffLeft(head.id(), head.person().value(), by.staffId()));
        }
    }
}
