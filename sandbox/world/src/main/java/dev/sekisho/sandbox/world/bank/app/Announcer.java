package dev.sekisho.sandbox.world.bank.app;

/** Carries a bank's signed word that a depositor has answered to the operator. */
public interface Announcer extends AutoCloseable {

    void announce(String bankCode, String notification);

    @Override
    default void close() {}
}
