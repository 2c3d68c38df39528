package dev.sekisho.identity.notice;

import dev.sekisho.identity.message.Channel;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The notices that are still to be sent, and what became of the others. Every call joins the running transaction. */
public interface ChargeNotices {

    /** Due at once; a charge that has a notice, whatever became of it, gets no second one. */
    void add(ChargeNotice notice);

    /** Takes the longest due one, counts the attempt, and leaves it alone for {@code lease}. */
    Optional<ChargeNotice> take(Duration lease);

    void postpone(ChargeNotice notice, Duration pause);

    /** The gateway has it; with the fact. */
    void sent(ChargeNotice notice);

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
