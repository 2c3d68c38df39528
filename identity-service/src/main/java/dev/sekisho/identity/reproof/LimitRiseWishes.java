package dev.sekisho.identity.reproof;

import dev.sekisho.kernel.event.identity.LimitRiseWished;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;

/** What customers asked for and what they heard; kept with its fact and never changed. */
public interface LimitRiseWishes {

    int wishedSince(AccountId account, Instant from);

    void add(LimitRiseWished fact, Instant now);
}
