package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file pays two victims, one account is closed meanwhile: the money comes back, and goes once to where it belongs. */
@ExtendWith(OneSuite.class)
@Order(3)
class ReturnStory {

    private static final String BANK = Town.TWO_FACTOR_BANK;
    private static final long PART = 2_000;

    private Town town;

    @AfterEach
    void theBankErrsNoMore() {
        town.world().scriptReturns(List.of()).expect("faults can be taken away", 204);
    }

    @Test
    @Tag("IN-09")
    @Tag("A46")
    @Tag("A56")
    @Tag("TD6")
    void whatComesBackIsPaidOnceToTheAccountThatTheBankNames(RunningSuite suite) {
        town = new Town(suite);
        Office office = new Office(town);
        Wronged paid = Wronged.robbed(town, BANK, 4_321).reported(town, office.fraudDeskOf(BANK), List.of());
        Wronged moved = Wronged.robbed(town, BANK, 1_000, 5_678).reported(town, office.fraudDeskOf(BANK), List.of());
        office.leaveOpen(BANK);
        String paidClaim = office.claimed(paid);
        String part = office.advanced(paidClaim, PART);
        office.approve(paidClaim);
        String movedClaim = office.approvedClaim(moved);

        Answer run = office.ordered();
        office.treasury()
                .order(office.money().interimFile(office.third, part, run.text("transferDate")))
                .expect("the bank takes the file of the part", 200);
        handedInAgainAndSpoiled(office, run);
        town.world().close(moved.victim()).expect("the depositor closes the account", 204);
        office.paid(run, List.of(paidClaim, movedClaim));
        office.money().confirmInterim(office.second, part).expect("the bank has paid the part", 200);

        assertThat(run.number("totalYen")).isEqualTo(paid.yen() - PART + moved.yen());
        assertThat(town.world().arrivedAt(paid.victim())).containsExactlyInAnyOrder(PART, paid.yen() - PART);
        assertThat(office.money().waitingReturns(office.first).body().path("items"))
                .isEmpty();

        town.world().scriptReturns(List.of("TWICE")).expect("the bank books one return twice", 204);
        comesBack(office, LocalDate.parse(run.text("transferDate")).plusDays(2));

        assertThat(office.claim(paidClaim).text("state")).isEqualTo("PAID");
        Answer again = office.claim(movedClaim);
        assertThat(again.text("state")).isEqualTo("DRAFT");
        assertThat(again.body().path("cameBackFromRuns"))
                .extracting(JsonNode::asText)
                .containsExactly(run.text("runId"));

        Depositor other = town.accountOf(Person.of("被害 花子", "ヒガイ ハナコ"), BANK);
        office.correctedTo(other, moved, movedClaim);
        office.desk().makeRunAfter(office.first, office.today()).expect("nothing is paid before two approve anew", 422);
        office.approve(movedClaim);
        office.paid(office.ordered(), List.of(movedClaim));

        assertThat(town.world().arrivedAt(other)).containsExactly(moved.yen());
        assertThat(town.world().arrivedAt(paid.victim())).containsExactlyInAnyOrder(PART, paid.yen() - PART);
    }

    /** The bank takes the same file once, and none with another amount in it. */
    private static void handedInAgainAndSpoiled(Office office, Answer run) {
        byte[] file = office.desk().paymentFile(office.second, run.text("runId"));
        String order = office.treasury().order(file).text("orderId");
        assertThat(office.treasury().order(file).text("orderId")).isEqualTo(order);
        file[120 + 89] ^= 1;
        office.treasury().order(file).expect("a file whose sum is wrong is not taken", 422);
    }

    /** The statement has the return twice: one is its claim's, of the other two persons say that it is nobody's. */
    private void comesBack(Office office, LocalDate day) {
        office.moveTo(day);
        byte[] statement = office.treasury().statement();
        Answer taken = office.money()
                .takeStatement(office.third, statement)
                .expect("the paying account's statement is taken", 201);
        assertThat(taken.text("follow")).isIn("FIRST", "GOES_ON");
        assertThat(taken.number("matched")).isOne();
        assertThat(taken.number("waiting")).isOne();
        assertThat(office.money()
                        .takeStatement(office.third, statement)
                        .expect("the same bytes are taken once", 200)
                        .text("statementId"))
                .isEqualTo(taken.text("statementId"));
        String twice = office.money()
                .waitingReturns(office.first)
                .body()
                .path("items")
                .path(0)
                .path("returnId")
                .asText();
        office.money().sayNotOurs(office.first, twice, "booked twice").expect("one person says so", 200);
        assertThat(office.money()
                        .sayNotOurs(office.second, twice, "booked twice")
                        .expect("two persons decide", 200)
                        .text("state"))
                .isEqualTo("NOT_OURS");
    }
}
