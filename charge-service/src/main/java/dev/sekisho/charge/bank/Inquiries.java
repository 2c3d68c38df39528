package dev.sekisho.charge.bank;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What is open and to be asked about next; each call is a transaction of its own, on the database's clock. */
public interface Inquiries<M extends OpenMatter> {

    /** Takes what is due for {@code lease}: nobody else gets it before that runs out. */
    List<Due<M>> claim(int most, Duration lease);

    /** Asks again after {@code pause}; nothing happens if it has ended meanwhile. */
    void postpone(UUID id, Duration pause);

    /** Asks again when the time of business has come that was named; nothing happens if it has ended meanwhile. */
    void await(UUID id, BankAnswer.NotNow later);

    /** An open matter and how often it was taken for an inquiry, this time included. */
    record Due<M extends OpenMatter>(M matter, int tries) {}
}
