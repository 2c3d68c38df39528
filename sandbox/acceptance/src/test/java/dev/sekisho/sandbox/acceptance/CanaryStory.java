package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Brake;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.FraudDesk;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.WayBack;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bank comes back to some of its wallets, drawn by lot; the first damage that the bank confirms stops it for them, too. */
@ExtendWith(OneSuite.class)
@Order(9)
class CanaryStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String BANK = Town.APP_BANK;
    private static final List<String> OPERATIONS = List.of("LINK", "CHARGE", "PAYOUT");
    private static final int PERCENT = 50;

    /** Three wallets fall into two and one, as wished for here, in three of eight draws: forty fail once in 10⁸. */
    private static final int DRAWS = 40;

    private Town town;
    private Brake brake;
    private WayBack way;
    private ServiceHealth charging;

    @Test
    @Tag("A27")
    @Tag("A62")
    @Tag("IN-02")
    @Tag("TB5")
    void aShareOfTheWalletsIsLetThroughUntilItsFirstDamageIsConfirmed(RunningSuite suite) {
        town = new Town(suite);
        brake = new Brake(town.places());
        way = new WayBack(town.places(), new StaffDesk(town.places()));
        charging = new ServiceHealth(suite, SuiteService.CHARGE);
        openForAll();
        List<Holder> holders = Stream.generate(this::holder).limit(3).toList();

        Map<Boolean, List<Holder>> drawn = drawnTwoAndOne(holders);
        Holder victim = drawn.get(true).get(0);
        Holder letThrough = drawn.get(true).get(1);
        Holder notDrawn = drawn.get(false).get(0);

        assertThat(entry().path("canaryPercent").asInt()).isEqualTo(PERCENT);
        assertThat(publicState(notDrawn)).as("the public sees a stopped bank").isEqualTo("STOPPED");
        assertThat(publicState(letThrough)).isEqualTo("STOPPED");

        confirmed(victim);

        Patience.until("the canary has fallen back", SOON, this::entry, entry -> !entry.has("canaryPercent"));
        heard();
        assertThat(charged(letThrough)).isFalse();
        assertThat(charged(notDrawn)).isFalse();
        assertThat(way.open(BANK, way.propose(BANK, OPERATIONS, town.world().now())))
                .isEqualTo("RESUMED");
        Patience.until("everybody charges again", SOON, () -> charged(notDrawn), through -> through);
    }

    /** Another story's brake may have left it stopped. */
    private void openForAll() {
        brake.stop(BANK, OPERATIONS, way.proposer()).expect("operations stop a bank", 201);
        assertThat(way.open(BANK, way.propose(BANK, OPERATIONS, town.world().now())))
                .isEqualTo("RESUMED");
        heard();
    }

    private Holder holder() {
        Person person = town.person();
        Depositor own = town.accountOf(person, BANK);
        WalletApp app = town.proved(person);
        return new Holder(app, own, town.linkedByApp(app, own));
    }

    /** Stops the bank and has it come back as a canary, which draws anew each time, until both kinds are there. */
    private Map<Boolean, List<Holder>> drawnTwoAndOne(List<Holder> holders) {
        for (int i = 0; i < DRAWS; i++) {
            brake.stop(BANK, OPERATIONS, way.proposer()).expect("operations stop a bank", 201);
            Answer canary =
                    way.proposeCanary(BANK, OPERATIONS, PERCENT, town.world().now());
            assertThat(way.open(BANK, canary)).isEqualTo("RESUMED");
            heard();
            Map<Boolean, List<Holder>> drawn =
                    holders.stream().collect(Collectors.partitioningBy(CanaryStory::charged));
            if (drawn.get(true).size() == 2) {
                return drawn;
            }
        }
        throw new AssertionError("no draw of " + DRAWS + " let two of three wallets through");
    }

    /** The bank reports and confirms what was charged, and with that its word is out. */
    private void confirmed(Holder victim) {
        FraudDesk desk = new FraudDesk(town.places(), way.userOf(BANK));
        List<String> references = town.world().bookedFrom(victim.own()).stream()
                .map(booking -> booking.reference())
                .toList();
        Answer report = Patience.until(
                "the copy knows the charges that the bank names",
                SOON,
                () -> desk.report("CONFIRMED", references, Fresh.key()),
                answer -> desk.file(answer.text("caseNumber"))
                                .body()
                                .path("charges")
                                .size()
                        == references.size());
        List<String> charges = new ArrayList<>();
        desk.file(report.expect("a bank's report is taken", 201).text("caseNumber"))
                .body()
                .path("charges")
                .forEach(charge -> charges.add(charge.asText()));
        desk.confirm(report.text("caseNumber"), charges, true)
                .expect("a bank confirms its own depositor's charges", 200);
    }

    /** Until charge-service's copy of the book is that of now. */
    private void heard() {
        long epoch = brake.stopped().number("epoch");
        Patience.until(
                "charge-service has heard of epoch " + epoch,
                SOON,
                charging::book,
                book -> book.path("epoch").asLong() >= epoch);
    }

    private JsonNode entry() {
        for (JsonNode entry : brake.stopped().body().path("entries")) {
            if (entry.path("bankCode").asText().equals(BANK)
                    && entry.path("operation").asText().equals("CHARGE")) {
                return entry;
            }
        }
        throw new AssertionError("bank " + BANK + " is not stopped: " + brake.stopped());
    }

    private static boolean charged(Holder holder) {
        Answer charge = holder.app().charge(holder.link(), 100);
        if (charge.is(422)) {
            assertThat(charge.text("rule")).isEqualTo("SUSPENDED");
            return false;
        }
        holder.app()
                .awaitCharge(
                        charge.text("chargeId"),
                        SOON,
                        state -> state.text("state").equals("POSTED"));
        return true;
    }

    private static String publicState(Holder holder) {
        for (JsonNode bank :
                holder.app().banks().expect("anybody sees the banks", 200).body()) {
            if (bank.path("bankCode").asText().equals(BANK)) {
                return bank.path("charge").asText();
            }
        }
        throw new AssertionError("no bank " + BANK);
    }

    private record Holder(WalletApp app, Depositor own, String link) {}
}
