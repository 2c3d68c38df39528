package dev.sekisho.kit.suspension;

/**
 * Threads that go before all others, where the machine heeds it ({@code -XX:ThreadPriorityPolicy=1}, and the right to it): a
 * stop waits for nothing else.
 */
final class Urgent {

    private Urgent() {}

    /** A daemon; what it creates goes before all others, too. */
    static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        return thread;
    }
}
