package dev.sekisho.sandbox.actor;

/** Customer support's tool: it reads why something was decided, and what compensation-service knows. */
public final class SupportTool {

    private final Site link;
    private final Site compensation;
    private final Assertions assertions;

    public SupportTool(Places places) {
        this.link = new Site(places.link());
        this.compensation = new Site(places.compensation());
        this.assertions = Assertions.of("support-tool", places.keys());
    }

    /** Every check of a link request, in its order, with the words in both languages. */
    public Answer decision(String linkRequestId) {
        return link.get("/internal/v1/link-requests/" + linkRequestId + "/decision", assertions.at("link-service"));
    }

    /** A wallet as compensation-service's own copy has it. */
    public Answer wallet(String walletId) {
        return compensation.get("/v1/wallets/" + walletId, assertions.at("compensation-service"));
    }

    /** Where the money of a charge went. */
    public Answer trace(String chargeId) {
        return compensation.get("/v1/traces?chargeId=" + chargeId, assertions.at("compensation-service"));
    }

    public Answer chargesOf(String walletId) {
        return compensation.get("/v1/charges?walletId=" + walletId, assertions.at("compensation-service"));
    }
}
