package dev.sekisho.kit.inbox;

import java.util.List;

/** The poison messages, for the test that sends them through Kafka. */
public final class PoisonForTests {

    private PoisonForTests() {}

    public static List<byte[]> bytes() {
        return PoisonMessages.all().stream().map(PoisonMessages.Poison::bytes).toList();
    }

    public static List<String> reasons() {
        return PoisonMessages.all().stream().map(PoisonMessages.Poison::reason).toList();
    }
}
