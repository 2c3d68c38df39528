package dev.sekisho.charge.bank;

import dev.sekisho.kernel.id.BankCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** So many orders at one bank at once: a bank that has become slow holds its own customers up and nobody else's. */
public final class BankLanes {

    private final int most;
    private final Map<BankCode, Semaphore> lanes = new ConcurrentHashMap<>();

    /** @param most at each bank */
    public BankLanes(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a bank is asked by one at least");
        }
        this.most = most;
    }

    /** The bank's answer; unknown at once, and not asked for, where all its lanes are taken. */
    public BankAnswer through(BankCode bank, Supplier<BankAnswer> question) {
        Semaphore lane = lanes.computeIfAbsent(bank, unused -> new Semaphore(most));
        if (!lane.tryAcquire()) {
            return new BankAnswer.Unknown();
        }
        try {
            return question.get();
        } finally {
            lane.release();
        }
    }
}
