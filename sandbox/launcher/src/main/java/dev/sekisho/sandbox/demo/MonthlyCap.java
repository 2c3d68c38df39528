package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import dev.sekisho.sandbox.actor.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** 240,000 yen of a month are used; of 40 charges of 2,000 at once, exactly 30 fit under the cap of 300,000. */
final class MonthlyCap {

    private static final long EARLIER = 240_000;
    private static final int RUNNERS = 40;
    private static final long EACH = 2_000;
    private static final long CAP = 300_000;
    private static final int FIT = (int) ((CAP - EARLIER) / EACH);
    private static final String RULE = "MONTHLY_CAP_WALLET";
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final Predicate<Answer> POSTED =
            charge -> charge.text("state").equals("POSTED");

    private final Stage stage;
    private final Narrator narrator;

    MonthlyCap(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    void tell(Customer customer, StoryCalendar calendar) {
        narrator.chapter("The monthly cap, raced for");
        long before = customer.balanceYen();
        useEarlier(customer, calendar);
        stage.moveClockTo(calendar.race());
        narrator.say("the clock moves to %s: more than 7 days later, the same month", day(calendar.race()));
        List<Answer> outcomes = new ChargeRace(customer, EACH).run(RUNNERS);
        List<Answer> posted = outcomes.stream().filter(POSTED).toList();
        List<Answer> refused = outcomes.stream().filter(POSTED.negate()).toList();
        refused.forEach(MonthlyCap::requireRule);
        unless(posted.size() == FIT, "exactly " + FIT + " fit, not " + posted.size());
        long filled = EARLIER + FIT * EACH;
        unless(customer.balanceYen() == before + filled, "the wallet got " + filled + " this month, not a yen more");
        narrator.say(
                "%d charges (チャージ) of %,d yen at once: exactly %d accepted and posted", RUNNERS, EACH, posted.size());
        narrator.say(
                "each of the %d refusals names %s first; the month stands at %,d yen", refused.size(), RULE, filled);
    }

    private void useEarlier(Customer customer, StoryCalendar calendar) {
        stage.moveClockTo(calendar.earlier());
        narrator.say("the clock moves to %s: the link is older than its tier's first days", day(calendar.earlier()));
        Answer charge = customer.app()
                .charge(customer.linkId(), EARLIER)
                .expect("an old link may charge up to its caps", 201, 202);
        customer.app().awaitCharge(charge.text("chargeId"), SETTLING, POSTED);
        narrator.say("charged %,d of the %,d yen a month", EARLIER, CAP);
    }

    private static void requireRule(Answer refusal) {
        boolean named = refusal.is(422)
                && refusal.text("rule").equals(RULE)
                && refusal.body().path("rules").path(0).asText().equals(RULE);
        unless(named, "a refusal names " + RULE + " first: " + refusal);
    }

    private static String day(Instant instant) {
        return instant.atZone(StoryCalendar.TOKYO).toLocalDate().toString();
    }
}
