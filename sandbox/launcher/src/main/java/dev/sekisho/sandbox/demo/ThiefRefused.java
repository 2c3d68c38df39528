package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.Thief;
import dev.sekisho.sandbox.actor.WalletApp;
import java.time.Duration;
import java.util.Locale;

/** A thief with a stranger's account number and PIN gets no link, with whatever else the thief has. */
final class ThiefRefused {

    private static final String BANK_WITH_PAGE = "0998";
    private static final String BANK_OF_2020 = "0999";
    private static final long VICTIMS_BALANCE = 3_000_000;

    /** Codes for the same purpose are a minute apart at least. */
    private static final Duration BETWEEN_TWO_TRIES = Duration.ofMinutes(2);

    private final Stage stage;
    private final Narrator narrator;

    ThiefRefused(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    void tell() {
        narrator.chapter("A thief with a stranger's account number and PIN (the attack of 2020)");
        Person victim = Person.of("被害 花子", "ヒガイ ハナコ");
        Depositor withPage = stage.openBankAccount(victim, BANK_WITH_PAGE, VICTIMS_BALANCE);
        Depositor of2020 = stage.openBankAccount(victim, BANK_OF_2020, VICTIMS_BALANCE);
        withAnEmailOnly(withPage);
        WalletApp app = provenThief();
        atTheBankOf2020(new Thief(app, stage.world(), of2020));
        Thief thief = new Thief(app, stage.world(), withPage);
        withoutTheToken(thief);
        withAPhishedCode(thief);
        nothingHappened(app, withPage, of2020);
    }

    private void withAnEmailOnly(Depositor victim) {
        WalletApp app = stage.app(Fresh.email("nobody"));
        app.open("NON_SUBSCRIBER").expect("anybody may open an account at assurance 0", 201);
        Answer refused =
                new Thief(app, stage.world(), victim).requestLink().expect("an e-mail-only wallet may not link", 403);
        unless(refused.problem().equals("identity-proof-required"), "the own identity is missing: " + refused);
        narrator.say("a wallet opened with nothing but an e-mail address: refused, assurance 0");
        quoteRefusal(refused.text("linkRequestId"));
    }

    private WalletApp provenThief() {
        WalletApp app = stage.app(Fresh.email("akunin"));
        app.open("NON_SUBSCRIBER").expect("an account is opened", 201);
        app.verifyPhone(Fresh.mobile(), "VOICE").expect("a thief has a phone, too", 200);
        Answer proof = app.proveIdentity(Person.of("悪人 次郎", "アクニン ジロウ"), "IC_CHIP");
        unless(proof.text("state").equals("APPROVED"), "a thief's own documents are genuine: " + proof);
        narrator.say("so the thief proves an identity and a phone: the thief's own");
        return app;
    }

    private void atTheBankOf2020(Thief thief) {
        Answer asIn2020 = thief.useNumberAndPinAsIn2020().expect("the interface of 2020 answers", 200);
        unless(asIn2020.text("result").equals("OK"), "in 2020 number and PIN were enough: " + asIn2020);
        narrator.say("bank %s still has the interface of 2020; it says OK to number and PIN (暗証番号)", BANK_OF_2020);
        Answer refused = thief.requestLink().expect("Sekisho links nobody at a PIN-only bank", 422);
        unless(refused.problem().equals("link-refused"), "the refusal is one of linking: " + refused);
        narrator.say("Sekisho refuses the link there; the record says, by the independent-evidence rule:");
        String words = quoteRefusal(refused.text("linkRequestId")).toLowerCase(Locale.ROOT);
        unless(
                words.contains("the bank once identified this person") && words.contains("pin"),
                "the evidence rule says why in its words: " + words);
    }

    private void withoutTheToken(Thief thief) {
        Answer refused = thief.linkWithoutTheToken();
        requireRefused(refused, "BANK_AUTHENTICATION_FAILED");
        narrator.say("bank %s asks for a one-time code (ワンタイムパスワード) on its own page: refused", BANK_WITH_PAGE);
    }

    private void withAPhishedCode(Thief thief) {
        stage.moveClockTo(stage.world().now().plus(BETWEEN_TWO_TRIES));
        Answer refused = thief.linkWithAPhishedCode();
        requireRefused(refused, "DETAILS_DIFFER");
        narrator.say("with a phished one-time code the bank says yes, and the name (口座名義) decides: refused");
        quoteRefusal(refused.text("linkRequestId"));
    }

    private void nothingHappened(WalletApp app, Depositor... victims) {
        Answer links = app.links().expect("a thief sees the own links", 200);
        unless(links.body().isEmpty(), "a thief has no link: " + links);
        for (Depositor victim : victims) {
            unless(
                    stage.world().bookedFrom(victim).isEmpty(),
                    "nothing left the victim's account at " + victim.bankCode());
        }
        narrator.say("the books of both banks: not one yen left the victim's accounts");
    }

    private void requireRefused(Answer request, String refusalClass) {
        boolean refused = request.text("state").equals("REFUSED")
                && request.text("refusalClass").equals(refusalClass);
        if (!refused) {
            Answer decision = stage.support().decision(request.text("linkRequestId"));
            throw new BrokenPromise(
                    "the link is refused with " + refusalClass + ": " + request + " because of " + decision);
        }
    }

    /** Tells the refusing check's words in both languages. @return the English ones */
    private String quoteRefusal(String linkRequestId) {
        Answer decision = stage.support().decision(linkRequestId).expect("support reads every decision", 200);
        for (JsonNode check : decision.body().path("checks")) {
            if (check.path("outcome").asText().equals("REFUSED")) {
                narrator.quote(check.path("ja").asText());
                narrator.quote(check.path("en").asText());
                return check.path("en").asText();
            }
        }
        throw new BrokenPromise("a refusal names the check that refused: " + decision);
    }
}
