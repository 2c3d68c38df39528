package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Brake;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.WayBack;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One call stops everything, measured, with Kafka dead; four eyes and the bank open it again, bank by bank. */
@ExtendWith(OneSuite.class)
@Order(8)
class BrakeStory {

    private static final Duration HEALING = Duration.ofSeconds(60);
    private static final List<String> AT_A_BANK = List.of("LINK", "CHARGE", "PAYOUT");

    @Test
    @Tag("IN-01")
    @Tag("IN-02")
    @Tag("A22")
    @Tag("A26")
    @Tag("A27")
    @Tag("TB5")
    @Tag("TD4")
    void oneCallStopsEverythingAndFourEyesOpenItAgain(RunningSuite suite) {
        Town town = new Town(suite);
        Person person = town.person();
        Depositor own = town.accountOf(person);
        WalletApp app = town.proved(person);
        String link = town.linked(app, own);
        WalletApp another = town.proved(person);
        suite.kill("kafka");

        List<JsonNode> lines = new ArrayList<>();
        JsonNode end = new Brake(town.places()).pull(List.of(), lines::add);

        assertThat(end.path("complete").asBoolean()).as("%s", lines).isTrue();
        assertThat(end.path("missing")).as("each replica has answered").isEmpty();
        assertThat(lines).extracting(line -> line.path("service").asText()).contains(servicesOf(suite));
        app.charge(link, 1_000);
        assertThat(town.world().bookedFrom(own)).isEmpty();
        assertThat(another.link(town.accountOf(person), town.world()).text("refusalClass"))
                .isEqualTo("STOPPED");
        assertThat(app.wallet().number("balanceYen")).isZero();

        suite.restart("kafka");
        WayBack way = new WayBack(town.places(), new StaffDesk(town.places()));
        assertThat(opened(way, town, Town.TWO_FACTOR_BANK, AT_A_BANK)).isEqualTo("RESUMED");
        assertThat(opened(way, town, Town.BANK_OF_2020, AT_A_BANK)).isEqualTo("RESUMED");
        assertThat(opened(way, town, "", List.of("TRANSFER"))).isEqualTo("RESUMED");

        // Banks that nobody opened stay stopped, and nothing else does
        assertThat(new Brake(town.places()).stopped().body().path("entries"))
                .isNotEmpty()
                .extracting(entry -> entry.path("bankCode").asText())
                .doesNotContain(Town.TWO_FACTOR_BANK, Town.BANK_OF_2020, "");
        Patience.until(
                "charges go through again",
                HEALING,
                () -> app.charge(link, 1_000),
                charge -> charge.text("state").equals("POSTED"));
    }

    @Test
    @Tag("PL-04")
    @Tag("TD4")
    void withoutLinkServiceEachOperationIsRefusedAtItsAgeAndTheTillsStayOpen(RunningSuite suite) {
        Town town = new Town(suite);
        String wallet = town.newcomer().wallet().text("walletId");
        suite.kill("link-service");

        // There is no brake meanwhile, and a wallet is frozen all the same
        assertThatThrownBy(() -> new Brake(town.places()).pull(List.of(), line -> {}))
                .isInstanceOf(UncheckedIOException.class);
        new OperationsTool(town.places())
                .freeze(wallet, UUID.randomUUID().toString(), "FREEZE")
                .expect("charge-service freezes by itself", 200);

        ServiceHealth charging = new ServiceHealth(suite, SuiteService.CHARGE);
        JsonNode refused = Patience.until(
                "charge-service refuses charges by itself", HEALING, charging::book, book -> book.has("CHARGE"));

        for (String operation : List.of("OPEN", "LINK", "CHARGE", "TRANSFER", "PAYOUT")) {
            assertThat(refused.path(operation).asText()).as(operation).isEqualTo("refused");
        }
        assertThat(refused.has("SPEND")).isFalse();
        assertThat(charging.of("ready").path("status").asText()).isEqualTo("UP");
        assertThat(charging.of("live").path("status").asText()).isEqualTo("UP");

        suite.restart("link-service");
        Patience.until(
                "the copy is young again",
                HEALING,
                () -> charging.of("group/suspension"),
                health -> health.path("status").asText().equals("UP"));
    }

    /** Proposal, the bank's sign-off where there is a bank, two approvals. @return the state in the end */
    private static String opened(WayBack way, Town town, String bank, List<String> operations) {
        Answer proposed = way.propose(bank, operations, town.world().now()).expect("operations propose a resume", 201);
        String resume = proposed.text("resumeId");
        if (!bank.isEmpty()) {
            way.signOff(resume, way.userOf(bank)).expect("the bank signs off", 200);
        }
        Answer first = way.approve(resume, way.approver(1)).expect("one approves", 200);
        assertThat(first.text("state")).isEqualTo("PROPOSED");
        way.approve(resume, way.approver(1)).expect("nobody approves twice", 422);
        return way.approve(resume, way.approver(2)).text("state");
    }

    private static String[] servicesOf(RunningSuite suite) {
        assertThat(suite.runs()).isTrue();
        return SuiteService.ALL.stream().map(SuiteService::name).toArray(String[]::new);
    }
}
