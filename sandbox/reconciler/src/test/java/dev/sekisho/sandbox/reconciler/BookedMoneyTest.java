package dev.sekisho.sandbox.reconciler;

import static dev.sekisho.sandbox.reconciler.HandMadeBanks.FIRST;
import static dev.sekisho.sandbox.reconciler.HandMadeBanks.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The banks' books against charges. */
class BookedMoneyTest extends SoundWorld {

    @Test
    @Tag("TC4")
    void moneyBookedTwiceIsFound() {
        world.banks.book(FIRST, world.posted, 5_000, "R-1");

        assertFindings("request " + world.posted + " is booked 2 times (bank 0998, 0998)");
    }

    @Test
    @Tag("TC4")
    void oneChargeBookedAtTwoBanksIsFound() {
        world.banks.book(SECOND, world.posted, 5_000, "R-1");

        assertFindings(
                "request " + world.posted + " is booked 2 times (bank 0998, 0999)",
                "request " + world.posted + " is booked as 0999 5000 R-1 but the charge is 0998 5000 R-1",
                "request " + world.posted
                        + " is booked as 0999 5000 R-1 but the debit of link-service is 0998 5000 R-1");
    }

    @Test
    @Tag("TC4")
    void moneyBookedForAVoidedChargeIsFound() {
        world.banks.book(FIRST, world.voided, 900, "R-9");

        assertFindings(withoutCredit(world.voided, 900, "VOIDED"), ofLinkService(world.voided, 900, "DECLINED"));
    }

    @Test
    @Tag("A30")
    void moneyBookedForARefusedChargeIsFound() {
        world.banks.book(FIRST, world.refused, 400_000, "R-9");

        assertFindings(
                withoutCredit(world.refused, 400_000, "REFUSED"),
                ofLinkService(world.refused, 400_000, "never heard of"));
    }

    @Test
    @Tag("TC4")
    void moneyBookedForNoChargeAtAllIsFound() {
        UUID stranger = UUID.randomUUID();
        world.banks.book(FIRST, stranger, 1, "R-9");
        world.banks.book(FIRST, "not even an id", 2, "R-9");

        assertFindings(
                withoutCredit(stranger, 1, "never heard of"),
                withoutCredit("not even an id", 2, "never heard of"),
                ofLinkService(stranger, 1, "never heard of"),
                ofLinkService("not even an id", 2, "never heard of"));
    }

    @Test
    @Tag("TC4")
    void aCreditThatNoBankBookedIsFound() {
        world.banks.unbook(world.posted);

        assertFindings(
                "charge " + world.posted + " is POSTED with 5000 yen but bank 0998 has not booked it",
                "debit of link-service " + world.posted + " is ACCEPTED with 5000 yen but bank 0998 has not booked it");
    }

    @Test
    void aCreditThatTheBankBookedWhileWeWereReadingIsRight() {
        world.banks.bookAfterTheFirstReading(world.posted);

        assertThat(run().findings()).isEmpty();
    }

    @Test
    @Tag("TC4")
    void anotherAmountOrReferenceThanTheBanksIsFound() throws Exception {
        world.tables.run("charge", "update charge set amount_yen = 4999 where id = ?", world.posted);
        world.tables.run("charge", "update charge set bank_reference = 'R-7' where id = ?", world.postedToo);

        assertThat(run().findings())
                .contains(
                        "request " + world.posted + " is booked as 0998 5000 R-1 but the charge is 0998 4999 R-1",
                        "request " + world.postedToo + " is booked as 0999 3000 R-2 but the charge is 0999 3000 R-7");
    }

    @Test
    void aTotalThatIsNotTheSumOfItsEntriesIsFound() {
        world.banks.nameTooMuchInTotal(1);

        assertFindings("bank 0998 names a total of 4601 yen, its entries add up to 4600");
    }

    @Test
    @Tag("TC4")
    void whatIsInDoubtIsListedApartAndIsNoFinding() throws Exception {
        UUID booked = UUID.randomUUID();
        UUID notBooked = UUID.randomUUID();
        world.charged(booked, "IN_DOUBT", 100, FIRST, null, null);
        world.charged(notBooked, "RESERVED", 20, FIRST, null, null);
        world.banks.book(FIRST, booked, 100, "R-8");
        world.tables.run("charge", "update cap_counter set used_yen = array[8120]");

        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.unsettled())
                .containsExactlyInAnyOrder(
                        "charge " + booked + " of 100 yen is IN_DOUBT and booked",
                        "charge " + notBooked + " of 20 yen is RESERVED and not booked");
        assertThat(result.count(Count.UNSETTLED_CHARGES)).isEqualTo(2);
        assertThat(result.summary()).contains("2 unsettled").contains("? charge " + booked);
    }

    @Test
    void aBookThatCannotBeReadIsNotTakenForAnEmptyOne() {
        world.banks.answer(SECOND, "{}");

        assertThatThrownBy(SoundWorld::run).isInstanceOf(ReconciliationImpossible.class);
    }

    @Test
    void aBankThatShowsNoBookMakesItImpossible() {
        ReconcilerSettings settings = world.settings(Duration.ZERO);
        ReconcilerSettings unknownBank = new ReconcilerSettings(
                URI.create(settings.worldUrl() + "/"),
                List.of("0997"),
                settings.identity(),
                settings.link(),
                settings.charge(),
                settings.compensation(),
                settings.kafka(),
                settings.patience());

        assertThatThrownBy(() -> Reconciler.run(unknownBank))
                .isInstanceOf(ReconciliationImpossible.class)
                .hasMessageContaining("bank 0997 does not show its book: HTTP 404");
    }

    private static String withoutCredit(Object request, long amountYen, String state) {
        return "bank 0998 has booked " + amountYen + " yen for request " + request + " without credit: the charge is "
                + state;
    }

    private static String ofLinkService(Object request, long amountYen, String state) {
        return "bank 0998 has booked " + amountYen + " yen for request " + request
                + " without credit: the debit of link-service is " + state;
    }
}
