package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A version of how a bank authenticates the customers of a class over one connection was proposed. */
public record PostureProposed(
        UUID changeId,
        String bankCode,
        String connection,
        String customerClass,
        Instant effectiveFrom,
        List<String> enforced,
        List<String> offered,
        String nameMode,
        String noticeChannel,
        String inquiry,
        int bankLock,
        String nextReviewDue,
        UUID staffId,
        UUID personId)
        implements FactData {

    public PostureProposed {
        enforced = List.copyOf(enforced);
        offered = List.copyOf(offered);
    }
}
