package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BackOffice;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bank gets one amount and a list, credits whom it can, and gives back at the month's end what it could not. */
@ExtendWith(OneSuite.class)
@Order(5)
class LumpSumStory {

    private static final String BANK = Town.APP_BANK;

    @Test
    @Tag("IN-09")
    @Tag("A46")
    @Tag("A47")
    @Tag("TD6")
    void aBankCreditsItsOwnDepositorsAndAnswersForEachLine(RunningSuite suite) {
        Town town = new Town(suite);
        Office office = new Office(town);
        office.opened(BANK, suite);
        BackOffice bank = office.backOfficeOf(BANK);
        Wronged credited = Wronged.robbed(town, BANK, 2_345).reported(town, office.fraudDeskOf(BANK), List.of());
        Wronged moved = Wronged.robbed(town, BANK, 6_789).reported(town, office.fraudDeskOf(BANK), List.of());
        office.leaveOpen(BANK);
        String creditedClaim = office.approvedClaim(credited);
        String movedClaim = office.approvedClaim(moved);
        town.world().close(moved.victim()).expect("the depositor closes the account", 204);

        String list = released(office);
        office.desk().makeRunAfter(office.first, office.today()).expect("what is on a list is in no file", 422);
        office.treasury()
                .payLumpSum(list, BANK, credited.yen() + moved.yen())
                .expect("the treasury sends the amount", 204);
        List<Map<String, Object>> words = bank.credit(list);
        Answer answered = bank.answer(list, words).expect("the bank says what it did", 200);

        assertThat(answered.number("paidYen")).isEqualTo(credited.yen());
        assertThat(answered.number("notPaidYen")).isEqualTo(moved.yen());
        assertThat(office.claim(creditedClaim).text("state")).isEqualTo("PAID");
        assertThat(office.claim(movedClaim).body().path("notCreditedFor"))
                .extracting(JsonNode::asText)
                .containsExactly("ACCOUNT_CLOSED");
        assertThat(bank.credit(list)).as("the bank's desk does nothing twice").isEqualTo(words);

        Depositor other = town.accountOf(Person.of("被害 花子", "ヒガイ ハナコ"), BANK);
        office.correctedTo(other, moved, movedClaim);
        office.approve(movedClaim);
        office.paid(office.ordered(), List.of(movedClaim));

        assertThat(town.world().arrivedAt(credited.victim())).containsExactly(credited.yen());
        assertThat(town.world().arrivedAt(other)).containsExactly(moved.yen());
        settled(office, bank, moved.yen());
    }

    /** @return the list's id, after two persons beside its maker have approved exactly it */
    private static String released(Office office) {
        Answer list = office.money().makeLumpSum(office.first, BANK).expect("a list of the bank's own depositors", 201);
        String id = list.text("lumpSumId");
        String hash = list.text("contentHash");
        office.money().approveLumpSum(office.first, id, hash).expect("not by its maker", 422);
        office.money().approveLumpSum(office.second, id, hash).expect("a second person", 200);
        Answer released = office.money().approveLumpSum(office.third, id, hash).expect("a third person", 200);
        assertThat(released.text("state")).isEqualTo("RELEASED");
        return id;
    }

    /** The month is over: what the bank did not credit it owes the operator, whoever's fault the case was. */
    private static void settled(Office office, BackOffice bank, long notCredited) {
        YearMonth month = YearMonth.from(office.today());
        LocalDate next = month.plusMonths(1).atDay(1);
        office.moveTo(next);
        Answer made = office.money()
                .makeSettlement(office.first, BANK, month.toString())
                .expect("a month that is over is settled", 201);
        assertThat(made.number("bankYen")).isEqualTo(notCredited);
        String id = made.text("settlementId");
        bank.settlement(id).expect("the bank sees what is closed alone", 404);
        office.money()
                .closeSettlement(office.first, id, made.text("contentHash"))
                .expect("not by who made it", 422);
        office.money()
                .closeSettlement(office.second, id, made.text("contentHash"))
                .expect("another person closes it", 200);
        Answer read = bank.settlement(id).expect("the bank reads it", 200);
        assertThat(read.body().path("lines")).extracting(JsonNode::isObject).isNotEmpty();
    }
}
