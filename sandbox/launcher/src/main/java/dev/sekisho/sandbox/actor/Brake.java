package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The brake, as operations' tool pulls it; what the suite says is heard while it takes hold. */
public final class Brake {

    private final Site link;
    private final Assertions assertions;

    public Brake(Places places) {
        this.link = new Site(places.link());
        this.assertions = Assertions.of("operations-tool", places.keys());
    }

    /**
     * @param operations empty for the usual ones
     * @param each hears the epoch first, then each replica that refuses, then the end
     * @return the end: {@code complete}, {@code millis}, {@code missing}
     */
    public JsonNode pull(List<String> operations, Consumer<JsonNode> each) {
        Map<String, Object> wish = operations.isEmpty() ? Map.of() : Map.of("operations", operations);
        return link.lines("/v1/brake", wish, each, assertions.at("link-service"));
    }

    /** A member of operations stops one bank, because of fraud. */
    public Answer stop(String bankCode, List<String> operations, StaffMember member) {
        Map<String, Object> wish = Map.of("bankCode", bankCode, "operations", operations, "reason", "FRAUD");
        return link.post("/v1/suspensions", wish, member.at("link-service", "Idempotency-Key", Fresh.key()));
    }

    /** What is stopped now: the epoch and its entries. */
    public Answer stopped() {
        return link.get("/v1/suspensions", assertions.at("link-service"));
    }
}
