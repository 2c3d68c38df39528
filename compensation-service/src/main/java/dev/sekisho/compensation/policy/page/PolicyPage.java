package dev.sekisho.compensation.policy.page;

import dev.sekisho.compensation.claim.ClaimLimits;
import dev.sekisho.compensation.claim.DraftClaim;
import dev.sekisho.compensation.claim.Finding;
import dev.sekisho.compensation.claim.ItemKind;
import dev.sekisho.compensation.notice.PublicationRule;
import dev.sekisho.compensation.policy.Desk;
import java.util.Arrays;
import java.util.List;

/** The policy, from the numbers that decide. */
public record PolicyPage(ClaimLimits limits, PublicationRule publication, Desk desk) {

    /** Of what was taken, in percent. */
    private static final int IN_FULL = 100;

    public int share() {
        return IN_FULL;
    }

    public long deadlineDays() {
        return limits.customerDeadline().toDays();
    }

    public List<Finding> exclusions() {
        return Arrays.stream(Finding.values()).filter(Finding::excludes).toList();
    }

    public List<ItemKind> items() {
        return List.of(ItemKind.values());
    }

    public int approvals() {
        return DraftClaim.APPROVALS_NEEDED;
    }
}
