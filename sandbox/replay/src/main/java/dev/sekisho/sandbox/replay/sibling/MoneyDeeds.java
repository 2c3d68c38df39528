package dev.sekisho.sandbox.replay.sibling;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.replay.result.Stage;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** What somebody does with a link and a wallet; whoever has no link does none of it. */
final class MoneyDeeds {

    private static final Duration SETTLED = Duration.ofSeconds(60);

    private MoneyDeeds() {}

    static Map<String, Deed> all() {
        return Map.of(
                "charges", MoneyDeeds::charge,
                "pays", MoneyDeeds::pay,
                "sends", MoneyDeeds::send,
                "pays-out", MoneyDeeds::payOut);
    }

    /** An order over the own account is the depositor's; over anybody else's it is not, whatever was shown for it. */
    private static Outcome charge(Scene scene, Step step) {
        Player player = scene.player(step.who());
        return overTheLink(player, link -> {
            Answer charge = player.app().chargeToTheEnd(link, step.yen());
            if (charge.text("state").equals("POSTED")) {
                player.charged(charge.text("chargeId"));
                noteAtTheDepositor(scene, step, charge.text("chargeId"));
            }
            return came(scene, Stage.CHARGE, charge);
        });
    }

    private static void noteAtTheDepositor(Scene scene, Step step, String chargeId) {
        if (step.who().equals(step.of())) {
            scene.ordered(chargeId);
        } else {
            scene.player(step.of()).charged(chargeId);
        }
    }

    private static Outcome pay(Scene scene, Step step) {
        return withMoney(
                scene.player(step.who()),
                player -> came(scene, Stage.SPEND, player.app().pay(step.yen(), scene.shop())));
    }

    private static Outcome send(Scene scene, Step step) {
        return withMoney(scene.player(step.who()), player -> {
            String wallet = scene.player(step.to())
                    .app()
                    .wallet()
                    .expect("a wallet is seen by its holder", 200)
                    .text("walletId");
            return came(scene, Stage.TRANSFER, player.app().send(wallet, step.yen()));
        });
    }

    private static Outcome payOut(Scene scene, Step step) {
        Player player = scene.player(step.who());
        return overTheLink(player, link -> {
            Answer asked = player.app().payOut(link, step.yen());
            if (asked.isDone()) {
                player.app()
                        .awaitPayout(
                                asked.text("payoutId"),
                                SETTLED,
                                state -> state.text("state").equals("POSTED"));
            }
            return came(scene, Stage.PAYOUT, asked);
        });
    }

    private static Outcome withMoney(Player player, Function<Player, Outcome> deed) {
        return player.charges().isEmpty() ? Outcome.IMPOSSIBLE : deed.apply(player);
    }

    private static Outcome overTheLink(Player player, Function<String, Outcome> deed) {
        return player.link().map(deed).orElse(Outcome.IMPOSSIBLE);
    }

    private static Outcome came(Scene scene, Stage stage, Answer heard) {
        return scene.refusals().of(stage, heard).map(Outcome::refused).orElse(Outcome.DONE);
    }
}
