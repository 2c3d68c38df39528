package dev.sekisho.compensation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.UUID;

/** What link-service and charge-service say in a test, and what they were told. */
final class Owners {

    static final String PAGER = "/pager";

    private static final String STOPS = "/internal/v1/threshold-stops/";
    private static final String LOOKUPS = "/internal/v1/bank-account-lookups";

    private final WireMock server = new WireMock("127.0.0.1", Integer.getInteger(FakeOwners.PORT));

    /** Whatever is asked is done; no bank account was ever linked. */
    void doAll() {
        server.resetMappings();
        server.register(any(urlMatching("/internal/v1/links/[^/]+/stops/[^/]+"))
                .willReturn(
                        okJson("{\"linkId\":\"{{request.pathSegments.[3]}}\",\"state\":\"STOPPED\",\"version\":2}")));
        server.register(any(urlMatching("/internal/v1/wallets/[^/]+/freezes/[^/]+"))
                .willReturn(okJson("{\"walletId\":\"{{request.pathSegments.[3]}}\",\"frozen\":[\"CHARGE\"]}")));
        server.register(put(urlMatching(STOPS + ".*"))
                .willReturn(okJson("{\"stopId\":\"{{request.pathSegments.[3]}}\",\"epoch\":7}")));
        server.register(post(urlEqualTo(LOOKUPS)).willReturn(answer(404, "{}")));
        server.register(post(urlEqualTo(PAGER)).willReturn(answer(202, "{}")));
    }

    /** What people were called with about this escalation. */
    List<LoggedRequest> calledAbout(String escalation) {
        return server.find(postRequestedFor(urlEqualTo(PAGER)).withRequestBody(containing(escalation)));
    }

    /** The book of suspensions takes no stop now. */
    void keepTheBookShut() {
        server.register(put(urlMatching(STOPS + ".*")).willReturn(answer(503, "{}")));
    }

    /** The bodies of all that the book was told under this stop's id. */
    List<String> toldOfStop(String id) {
        return server.find(putRequestedFor(urlEqualTo(STOPS + id))).stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    void answerAbout(UUID target, ResponseDefinitionBuilder answer) {
        server.register(any(urlMatching(".*/" + target + "/.*")).willReturn(answer));
    }

    void know(String accountNumber, Theft theft) {
        server.register(post(urlEqualTo(LOOKUPS))
                .withRequestBody(containing(accountNumber))
                .willReturn(okJson("{\"bankAccountId\":\"" + theft.bankAccount + "\",\"links\":[{\"linkId\":\""
                        + theft.link + "\",\"walletId\":\"" + theft.wallet + "\",\"state\":\"ACTIVE\"}]}")));
    }

    void findNothingNow() {
        server.register(post(urlEqualTo(LOOKUPS)).willReturn(answer(503, "{}")));
    }

    static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    /** The bodies of all that the owner of this link or wallet was told, oldest first; a release is an empty one. */
    List<String> toldAbout(UUID target) {
        return server.find(anyRequestedFor(urlMatching(".*/" + target + "/.*"))).stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    List<String> methodsAbout(UUID target) {
        return server.find(anyRequestedFor(urlMatching(".*/" + target + "/.*"))).stream()
                .map(request -> request.getMethod().getName())
                .toList();
    }

    /** The headers of one call about it. */
    String authorizationAbout(UUID target) {
        return server.find(anyRequestedFor(urlMatching(".*/" + target + "/.*")))
                .get(0)
                .getHeader("Authorization");
    }
}
