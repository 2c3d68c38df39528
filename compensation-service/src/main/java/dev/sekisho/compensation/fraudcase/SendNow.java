package dev.sekisho.compensation.fraudcase;

/** Sends what a case has ordered as soon as the order is committed; what does not get through is sent again later. */
public interface SendNow {

    /** Never in a transaction; comes back after a bounded time, whatever the owners answer. */
    void send(CaseNumber number);
}
