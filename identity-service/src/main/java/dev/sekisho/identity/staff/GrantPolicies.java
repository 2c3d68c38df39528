package dev.sekisho.identity.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a proposed role must keep to; the first policy that does not hold is the refusal. */
final class GrantPolicies {

    private final List<Policy> policies;

    GrantPolicies(Duration longestInvestigation) {
        this.policies = List.of(
                new Policy(StaffRefusal.LEFT, (wish, staff, now) -> staff instanceof PresentStaff),
                new Policy(StaffRefusal.NOT_FOR_THIS_EMPLOYER, (wish, staff, now) -> isForTheEmployer(wish, staff)),
                new Policy(
                        StaffRefusal.END_MISSING,
                        (wish, staff, now) ->
                                !wish.role().needsAnEnd() || isWithin(wish.endsAt(), now.plus(longestInvestigation))),
                new Policy(
                        StaffRefusal.END_PAST,
                        (wish, staff, now) -> wish.endsAt().map(now::isBefore).orElse(true)));
    }

    Optional<StaffRefusal> refusal(RoleWish wish, Staff staff, Instant now) {
        return policies.stream()
                .filter(policy -> !policy.rule().holds(wish, staff, now))
                .map(Policy::refusal)
                .findFirst();
    }

    /** A bank's people act for that bank and are nothing else; the operator's people act for no bank. */
    private static boolean isForTheEmployer(RoleWish wish, Staff staff) {
        boolean ofABank = staff.head().bank().isPresent();
        return wish.role().isForABank() == ofABank
                && wish.bank().equals(staff.head().bank());
    }

    private static boolean isWithin(Optional<Instant> end, Instant last) {
        return end.map(instant -> !instant.isAfter(last)).orElse(false);
    }

    /** One policy and the refusal it gives. */
    private record Policy(StaffRefusal refusal, Rule rule) {}

    /** Whether a wish may be proposed. */
    private interface Rule {
        boolean holds(RoleWish wish, Staff staff, Instant now);
    }
}
