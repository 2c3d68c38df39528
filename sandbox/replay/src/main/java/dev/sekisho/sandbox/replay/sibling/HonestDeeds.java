package dev.sekisho.sandbox.replay.sibling;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.WalletApp;
import java.util.Map;

/** What people do with what is theirs. Thieves open wallets and prove identities in the same way. */
final class HonestDeeds {

    private static final long BALANCE = 3_000_000;

    private HonestDeeds() {}

    static Map<String, Deed> all() {
        return Map.of(
                "opens-bank-account", HonestDeeds::openBankAccount,
                "opens-wallet", HonestDeeds::openWallet,
                "proves-identity", HonestDeeds::proveIdentity,
                "waits", HonestDeeds::await);
    }

    private static Outcome openBankAccount(Scene scene, Step step) {
        Player player = scene.player(step.who());
        Depositor opened = Depositor.of(player.person(), step.bank(), BALANCE);
        scene.world().addDepositor(opened).expect("a bank opens an account", 201);
        player.opened(opened);
        return Outcome.DONE;
    }

    private static Outcome openWallet(Scene scene, Step step) {
        WalletApp app = scene.newApp(step.who());
        app.open("NON_SUBSCRIBER").expect("anybody may open a wallet of level 0", 201);
        scene.player(step.who()).holds(app);
        return Outcome.DONE;
    }

    /** With the papers of whoever is named: a thief may have the victim's. */
    private static Outcome proveIdentity(Scene scene, Step step) {
        Player player = scene.player(step.who());
        String number = Fresh.mobile();
        player.app().verifyPhone(number, "SMS").expect("a phone is verified", 200);
        player.answersAt(number);
        Answer proof = player.app().proveIdentity(scene.player(step.of()).person(), "IC_CHIP");
        proof.expect("genuine papers are looked at", 200);
        return Outcome.DONE;
    }

    private static Outcome await(Scene scene, Step step) {
        scene.waits(step.time());
        return Outcome.DONE;
    }
}
