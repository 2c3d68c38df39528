package dev.sekisho.identity.notice;

import dev.sekisho.identity.message.Channel;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices that are still to be sent, and what became of the others. Every call joins the running transaction. */
public interface ChargeNotices {

    /** Due at once; a charge that has a notice, whatever became of it, gets no second one. */
    void add(Collection<ChargeNotice> notices);

    /** Takes those that are due longest, counts the attempt, and leaves them alone for {@code lease}. */
    List<ChargeNotice> take(Duration lease, int most);

    /** They were taken and not tried after all: they are due at once, and the attempt does not count. */
    void giveBack(Collection<ChargeNotice> notices);

    void postpone(ChargeNotice notice, Duration pause);

    /** The gateway has them by the channel they were taken with; each with the fact. */
    void sent(Collection<ChargeNotice> notices);

    /** It is tried by another channel, at once and from the beginning. */
    void by(ChargeNotice notice, Channel channel);

    /** Nobody could be told; with the fact. It stays, for a person to see. */
    void giveUp(ChargeNotice notice);

    /** The notice that was sent under this reference; held until the transaction ends. */
    Optional<ChargeNotice> lockSent(UUID reference);

    Waiting waiting();

    /** How many the gateway has not got, and how many holders were not told. */
    record Waiting(long due, long undelivered) {}
}
