package dev.sekisho.compensation.escalation;

import java.time.Instant;
import java.util.List;

/** What has passed its threshold or its time, as the rows of this service say it. */
@FunctionalInterface
public interface Signs {

    List<Sign> at(Instant now, EscalationPolicy policy);
}
