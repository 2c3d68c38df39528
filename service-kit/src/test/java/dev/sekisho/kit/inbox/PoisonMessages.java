package dev.sekisho.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fourteen records that no consumer can apply, each with the reason it must be put away for. */
final class PoisonMessages {

    private static final String GOOD = """
            {"specversion":"1.0","id":"00000000-0000-4000-8000-000000000001","source":"/sekisho/charge-service",\
            "type":"dev.sekisho.charge.payment-refused.v1","subject":"00000000-0000-4000-8000-000000000002",\
            "time":"2026-11-22T00:00:00Z","aggregateversion":7,"data":{\
            "paymentId":"00000000-0000-4000-8000-000000000002","walletId":"00000000-0000-4000-8000-000000000003",\
            "merchantId":"00000000-0000-4000-8000-000000000004","amountYen":100,"rule":"INSUFFICIENT_BALANCE"}}""";

    private PoisonMessages() {}

    static String good() {
        return GOOD;
    }

    static List<Poison> all() {
        return List.of(
                new Poison("no bytes", new byte[0], "EMPTY"),
                poison("not JSON", "hello", "NOT_JSON"),
                poison("cut off", GOOD.substring(0, GOOD.length() - 9), "NOT_JSON"),
                poison("a list", "[" + GOOD + "]", "NOT_A_CLOUD_EVENT"),
                poison("two in one", GOOD + GOOD, "NOT_JSON"),
                poison(
                        "a name twice",
                        GOOD.replace("\"specversion\":\"1.0\"", "\"specversion\":\"1.0\",\"id\":\"x\""),
                        "NOT_JSON"),
                poison("another version of the format", GOOD.replace("\"1.0\"", "\"0.3\""), "NOT_A_CLOUD_EVENT"),
                poison("a type nobody knows", GOOD.replace("payment-refused.v1", "payment-refused.v9"), "UNKNOWN_TYPE"),
                poison("no id", GOOD.replace("\"id\":", "\"identifier\":"), "BAD_ENVELOPE"),
                poison("a version below one", GOOD.replace(":7,", ":0,"), "BAD_ENVELOPE"),
                poison("a version as text", GOOD.replace(":7,", ":\"7\","), "BAD_ENVELOPE"),
                poison("no data", GOOD.replace("\"data\":", "\"date\":"), "NO_DATA"),
                poison("an amount with a fraction", GOOD.replace(":100,", ":100.5,"), "BAD_DATA"),
                poison("too large", GOOD.replace("}}", ",\"x\":\"" + "x".repeat(70_000) + "\"}}"), "TOO_LARGE"));
    }

    private static Poison poison(String name, String text, String reason) {
        return new Poison(name, text.getBytes(StandardCharsets.UTF_8), reason);
    }

    record Poison(String name, byte[] bytes, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }
}
