package dev.sekisho.identity.app;

import java.util.List;
import java.util.UUID;

/** Every operation of the service with a body that is right but for what a test spoils. */
final class Endpoints {

    static final UUID SOME = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** Who may call. */
    enum Caller {
        ANYBODY,
        VENDOR,
        CUSTOMER,
        LINK_SERVICE,
        OPERATIONS_TOOL
    }

    /**
     * One operation.
     *
     * @param template the path as OpenAPI has it
     * @param body null where there is none
     */
    record Endpoint(String method, String template, Caller caller, String body) {

        String path() {
            return template.replaceAll("\\{[a-zA-Z]+}", SOME.toString());
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    static final List<Endpoint> ALL = List.of(
            new Endpoint(
                    "POST",
                    "/v1/openings",
                    Caller.ANYBODY,
                    "{\"email\":\"spoiled@example.jp\",\"password\":\"correct horse battery\",\"customerClass\":\"SUBSCRIBER\"}"),
            new Endpoint("POST", "/v1/openings/{openingId}/confirmations", Caller.ANYBODY, "{\"code\":\"123456\"}"),
            new Endpoint(
                    "POST",
                    "/v1/tokens",
                    Caller.ANYBODY,
                    "{\"email\":\"spoiled@example.jp\",\"password\":\"correct horse battery\",\"audience\":\"link-service\"}"),
            new Endpoint("GET", "/.well-known/jwks.json", Caller.ANYBODY, null),
            new Endpoint("GET", "/v1/audit/checkpoint", Caller.ANYBODY, null),
            new Endpoint("GET", "/v1/audit/checkpoints", Caller.ANYBODY, null),
            new Endpoint("GET", "/v1/audit/consistency", Caller.ANYBODY, null),
            new Endpoint("GET", "/v1/audit/entries", Caller.OPERATIONS_TOOL, null),
            new Endpoint("GET", "/v1/audit/inclusion", Caller.OPERATIONS_TOOL, null),
            new Endpoint("GET", "/v1/account", Caller.CUSTOMER, null),
            new Endpoint(
                    "POST",
                    "/v1/phone-verifications",
                    Caller.CUSTOMER,
                    "{\"phoneNumber\":\"090-1234-5678\",\"channel\":\"SMS\"}"),
            new Endpoint(
                    "POST",
                    "/v1/phone-verifications/{verificationId}/attempts",
                    Caller.CUSTOMER,
                    "{\"code\":\"123456\"}"),
            new Endpoint("POST", "/v1/identity-proofs", Caller.CUSTOMER, "{\"method\":\"JPKI\"}"),
            new Endpoint("GET", "/v1/identity-proofs/{proofId}", Caller.CUSTOMER, null),
            new Endpoint("POST", "/v1/ekyc-webhooks/kakunin", Caller.VENDOR, "{}"),
            new Endpoint(
                    "PUT",
                    "/internal/v1/clearances/{linkRequestId}",
                    Caller.LINK_SERVICE,
                    LinkService.body(SOME, "***4567")),
            new Endpoint(
                    "POST",
                    "/internal/v1/clearances/{linkRequestId}/attempts",
                    Caller.LINK_SERVICE,
                    "{\"code\":\"123456\"}"),
            new Endpoint("POST", "/internal/v1/clearances/{linkRequestId}/resends", Caller.LINK_SERVICE, null));

    private Endpoints() {}
}
