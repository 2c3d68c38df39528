package dev.sekisho.sandbox.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations' tool: it registers where customers may pay, freezes wallets, and has facts told again. */
public final class OperationsTool {

    private final Site charge;
    private final Site link;
    private final Assertions assertions;

    public OperationsTool(Places places) {
        this.charge = new Site(places.charge());
        this.link = new Site(places.link());
        this.assertions = Assertions.of("operations-tool", places.keys());
    }

    public Answer register(Merchant merchant) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("name", merchant.name());
        known.put("category", merchant.category());
        known.put("shops", List.of(Map.of("shop", merchant.shop(), "terminals", List.of(merchant.terminal()))));
        return charge.put("/internal/v1/merchants/" + merchant.merchantId(), known, assertions.at("charge-service"));
    }

    /** @param grade FREEZE or FREEZE_SPEND */
    public Answer freeze(String walletId, String freezeId, String grade) {
        return charge.put(
                freeze(walletId, freezeId),
                Map.of("grade", grade, "reason", "BY_OPERATIONS"),
                assertions.at("charge-service"));
    }

    public Answer release(String walletId, String freezeId) {
        return charge.delete(freeze(walletId, freezeId), assertions.at("charge-service"));
    }

    /** Has the owners of what compensation-service copies tell all their facts again. */
    public List<Answer> tellFactsAgain(String reason) {
        Map<String, String> why = Map.of("reason", reason);
        return List.of(
                charge.post("/v1/facts/republications", why, assertions.at("charge-service")),
                link.post("/v1/facts/republications", why, assertions.at("link-service")));
    }

    private static String freeze(String walletId, String freezeId) {
        return "/internal/v1/wallets/" + walletId + "/freezes/" + freezeId;
    }
}
