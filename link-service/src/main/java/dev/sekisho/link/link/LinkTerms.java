package dev.sekisho.link.link;

import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The tier of a link and the waiting time that follows from it; nothing is charged before {@code chargeableFrom}. */
public record LinkTerms(Tier tier, Instant establishedAt, Instant chargeableFrom) {

    static final Duration SECOND_TIER_WAITS = Duration.ofHours(24);
    static final Duration POSTED_NOTICE_TAKES = Duration.ofDays(7);

    public LinkTerms {
        if (chargeableFrom.isBefore(establishedAt)) {
            throw new IllegalArgumentException("a link is not chargeable before it exists");
        }
    }

    /** T1 at once; T2 after a day, or after a week where the depositor hears by post. As precise as rows and facts are. */
    public static LinkTerms of(Tier tier, NoticeChannel notice, Instant now) {
        Instant established = now.truncatedTo(ChronoUnit.MICROS);
        return new LinkTerms(tier, established, established.plus(waiting(tier, notice)));
    }

    /** What is shown later decides the tier; who was in time keeps the dates. */
    LinkTerms upgraded(LinkTerms shown, boolean inTime) {
        return inTime ? new LinkTerms(shown.tier(), establishedAt, chargeableFrom) : shown;
    }

    public boolean isChargeableAt(Instant now) {
        return !now.isBefore(chargeableFrom);
    }

    private static Duration waiting(Tier tier, NoticeChannel notice) {
        if (tier == Tier.T1) {
            return Duration.ZERO;
        }
        return notice == NoticeChannel.INSTANT ? SECOND_TIER_WAITS : POSTED_NOTICE_TAKES;
    }
}
