package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import java.time.Duration;
import java.util.List;

/**
 * What no barrier stops: somebody close to the victim has the papers, the PIN and the one-time code. The tiers of new
 * links keep the damage small, and the money inside.
 */
final class StolenIdentity {

    static final String BANK = "0998";

    private static final long VICTIMS_BALANCE = 2_000_000;
    private static final List<Long> LADDER = List.of(1_000L, 9_000L, 20_000L);
    private static final long AT_THE_CONVENIENCE_STORE = 8_000;
    private static final long AT_THE_RETAILER = 10_000;
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final Stage stage;
    private final Narrator narrator;

    StolenIdentity(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    Theft tell() {
        narrator.chapter("Somebody with the victim's papers, PIN and one-time code");
        Person victim = Person.of("預金 よし子", "ヨキン ヨシコ");
        Depositor account = stage.openBankAccount(victim, BANK, VICTIMS_BALANCE);
        Customer impostor = stage.linked(Fresh.email("narisumashi"), victim, account);
        narrator.say("linked, because everything was shown: 本人確認, PIN, one-time code, the right name");
        Theft theft = charge(impostor.app(), account, impostor.linkId());
        spend(theft);
        return theft;
    }

    private Theft charge(WalletApp app, Depositor victim, String linkId) {
        List<String> charges =
                LADDER.stream().map(yen -> charged(app, linkId, yen)).toList();
        long stolen = LADDER.stream().mapToLong(Long::longValue).sum();
        Answer more = app.charge(linkId, 1_000).expect("a new link's first day has its own cap", 422);
        unless(more.text("rule").equals("NEW_LINK_FIRST_DAY"), "the tier's cap is what refuses: " + more);
        narrator.say("charged 1,000, 9,000, 20,000; then refused: a new link takes %,d yen on its first day", stolen);
        return new Theft(app, victim, linkId, app.wallet().text("walletId"), charges, stolen);
    }

    private static String charged(WalletApp app, String linkId, long yen) {
        Answer charge = app.charge(linkId, yen).expect("a charge within the cap is accepted", 201, 202);
        return app.awaitCharge(
                        charge.text("chargeId"),
                        SETTLING,
                        state -> state.text("state").equals("POSTED"))
                .text("chargeId");
    }

    private void spend(Theft theft) {
        pay(theft, AT_THE_CONVENIENCE_STORE, Merchant.of("見本コンビニエンス", "CONVENIENCE", "見本二丁目店"));
        pay(theft, AT_THE_RETAILER, Merchant.of("見本電機", "ELECTRONICS", "見本港店"));
        Answer away = theft.app()
                .payOut(theft.linkId(), 5_000)
                .expect("money of a new link cannot leave for a bank account", 422);
        unless(away.text("rule").equals("NEW_LINK_LOCK"), "the lock of new links is what refuses: " + away);
        narrator.say("paid 8,000 at a convenience store, 10,000 at an electronics retailer;");
        narrator.say("a payout (出金) is refused: money of a new link cannot leave (待機期間)");
    }

    private void pay(Theft theft, long yen, Merchant merchant) {
        stage.operations().register(merchant).expect("operations register a merchant", 204);
        theft.app().pay(yen, merchant).expect("a balance can be spent", 201);
    }
}
