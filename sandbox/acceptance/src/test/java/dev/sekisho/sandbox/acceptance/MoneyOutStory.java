package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World.Booking;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Money leaves: not at once over a new link; then to a shop, to another wallet, and to a bank that forgets to answer. */
@ExtendWith(OneSuite.class)
@Order(8)
class MoneyOutStory {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Town town;

    @AfterEach
    void everybodyBehavesAndNoTimeHasPassed() {
        town.world().everybodyBehaves().expect("faults can be taken away", 204);
        town.world().resetClock().expect("the clock goes back", 200);
    }

    @Test
    @Tag("A35")
    @Tag("A36")
    @Tag("A37")
    @Tag("CH-06")
    @Tag("TC4")
    @Tag("TC11")
    void aChargeIsFollowedToTheTillTheOtherWalletAndTheBankAccount(RunningSuite suite) {
        town = new Town(suite);
        Person person = town.person();
        Depositor own = town.accountOf(person);
        WalletApp app = town.proved(person);
        String link = town.linked(app, own);
        Answer charged = app.chargeToTheEnd(link, 20_000).expect("a linked account is charged", 201);
        Person other = town.person();
        Depositor others = town.accountOf(other);
        WalletApp friend = town.proved(other);
        String friendsLink = town.linked(friend, others);
        friend.chargeToTheEnd(friendsLink, 1_000).expect("a linked account is charged", 201);
        String friendsWallet = friend.wallet().text("walletId");

        app.send(friendsWallet, 1).expect("money of a new link stays", 422);
        app.payOut(link, 1).expect("money of a new link stays", 422);

        town.world().moveClockTo(town.world().now().plus(Duration.ofHours(25))).expect("a day passes", 200);
        Merchant shop = Merchant.of("関所電機", "ELECTRONICS", "Akihabara 1");
        new OperationsTool(town.places()).register(shop).expect("a shop opens", 204);
        app.pay(3_000, shop).expect("a wallet pays", 201);
        app.send(friendsWallet, 5_000).expect("money may leave by now", 201);
        // One for the payout, and some for what charges of other stories may still ask
        town.world().script("bank-0998", Map.of("mode", "LOSE_ANSWER", "next", 3));
        Answer paid = app.payOut(link, 4_000).expect("a payout is taken", 202);
        app.awaitPayout(
                paid.text("payoutId"), SOON, payout -> payout.text("state").equals("POSTED"));

        assertThat(town.world().creditedTo(own)).extracting(Booking::amountYen).containsExactly(4_000L);
        assertThat(app.wallet().number("balanceYen")).isEqualTo(8_000);
        Map<String, Long> ended = new TreeMap<>(Map.of("SHOP", 3_000L, "PAYOUT", 4_000L, "REMAINS", 13_000L));
        Patience.until(
                "the copy has heard of it",
                SOON,
                () -> town.support().trace(charged.text("chargeId")),
                trace -> trace.is(200) && totals(trace).equals(ended));
        Answer trace = town.support().trace(charged.text("chargeId"));
        assertThat(trace.body()
                        .path("spentByCategory")
                        .path(0)
                        .path("merchantCategory")
                        .asText())
                .isEqualTo("ELECTRONICS");
    }

    private static Map<String, Long> totals(Answer trace) {
        Map<String, Long> totals = new TreeMap<>();
        for (JsonNode total : trace.body().path("totals")) {
            totals.put(total.path("kind").asText(), total.path("amountYen").asLong());
        }
        return totals;
    }
}
