package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.CounterDesk;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.ScreeningDesk;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several ways lead to a proved identity, and some lead nowhere without the customer learning why. */
@ExtendWith(OneSuite.class)
@Order(7)
class IdentityPathsStory {

    @Test
    @Tag("A04")
    void aSubscriberIsProvedByTheContractOfTheirOwnLine(RunningSuite suite) {
        Town town = new Town(suite);
        Person hanako = town.person();
        String line = Fresh.mobile();
        town.world().setContract(line, hanako).expect("the carrier has a contract", 200, 204);
        WalletApp app = town.newcomer("SUBSCRIBER");
        app.verifyPhone(line, "SMS").expect("a phone is verified", 200);

        assertThat(app.proveByCarrier(hanako).text("state")).isEqualTo("APPROVED");
        assertThat(app.account().number("assurance")).isEqualTo(1);
        assertThat(app.account().body().path("identity").path("method").asText())
                .isEqualTo("CARRIER_CONTRACT");
    }

    @Test
    @Tag("A04")
    void theContractOfSomebodyElsesLineProvesNothing(RunningSuite suite) {
        Town town = new Town(suite);
        String line = Fresh.mobile();
        town.world().setContract(line, town.person()).expect("the carrier has a contract", 200, 204);
        WalletApp thief = town.newcomer("SUBSCRIBER");
        thief.verifyPhone(line, "SMS").expect("a phone is verified", 200);

        assertThat(thief.proveByCarrier(Person.of("偽物 次郎", "ニセモノ ジロウ")).text("state"))
                .isEqualTo("REJECTED");
        assertThat(thief.account().number("assurance")).isZero();
    }

    @Test
    @Tag("TD5")
    @Tag("A06")
    void whatOneOfTheStaffSawAnotherApproves(RunningSuite suite) {
        Town town = new Town(suite);
        StaffDesk staff = new StaffDesk(town.places());
        StaffMember clerk = staff.member("clerk-" + Fresh.digits(6), "support", "reviewer");
        StaffMember second = staff.member("second-" + Fresh.digits(6), "reviewer");
        WalletApp app = town.newcomer();
        app.verifyPhone(Fresh.mobile(), "SMS").expect("a phone is verified", 200);
        CounterDesk counter = new CounterDesk(town.places());

        Answer entry = counter.enter(clerk, app.account().text("accountId"), town.person())
                .expect("what was shown is entered", 201);

        assertThat(counter.approve(clerk, entry).text("rule")).isEqualTo("SAME_PERSON");
        assertThat(app.account().number("assurance")).isZero();
        assertThat(counter.approve(second, entry).text("state")).isEqualTo("APPROVED");
        assertThat(app.account().number("assurance")).isEqualTo(1);
    }

    @Test
    @Tag("TA5")
    @Tag("ID-09")
    @Tag("A32")
    void aNewNumberFreezesTheWalletFirstAndLinksNothingForADay(RunningSuite suite) {
        Town town = new Town(suite);
        Person person = town.person();
        WalletApp app = town.proved(person);
        String link = town.linked(app, town.accountOf(person));
        String next = Fresh.mobile();

        Answer changed = app.changeNumber(next).expect("both numbers are shown", 200);
        assertThat(changed.text("state")).isEqualTo("BOUND");

        assertThat(app.wallet().text("state")).isEqualTo("FROZEN");
        assertThat(app.charge(link, 1_000).isDone()).isFalse();
        assertThat(app.wallet().number("balanceYen")).isZero();
        assertThat(app.requestLink(town.accountOf(person)).isDone()).isFalse();
    }

    @Test
    @Tag("A73")
    @Tag("A74")
    void whoIsOnAListIsHeldAndHearsWhatEverybodyHears(RunningSuite suite) {
        Town town = new Town(suite);
        StaffDesk staff = new StaffDesk(town.places());
        StaffMember mlro = staff.member("mlro-" + Fresh.digits(6), "mlro");
        StaffMember another = staff.member("mlro-" + Fresh.digits(6), "mlro");
        ScreeningDesk screening = new ScreeningDesk(town.places());
        Person listed = Person.of("見本 検知", "ミホン ケンチ");
        screening
                .listed(mlro, another, List.of("r-1,見本 検知,ミホン ケンチ,," + listed.birthDate()))
                .expect("two put a list in force", 200);

        WalletApp app = town.newcomer();
        app.verifyPhone(Fresh.mobile(), "SMS").expect("a phone is verified", 200);
        Answer proof = app.proveIdentity(listed, "IC_CHIP");

        assertThat(proof.text("state")).isEqualTo("APPROVED");
        String account = app.account().text("accountId");
        // A list that came into force a moment ago is asked anew about whoever was proved meanwhile.
        Patience.until(
                "the hit reaches the MLRO",
                Duration.ofSeconds(60),
                () -> screening.hits(mlro).text(),
                hits -> hits.contains(account));
        assertThat(app.account().text()).doesNotContainIgnoringCase("screen", "held", "list");
        Answer refused = app.requestLink(town.accountOf(listed));
        assertThat(refused.isDone()).isFalse();
        assertThat(refused.text()).doesNotContainIgnoringCase("screen", "sanction", "list", "held");
        assertThat(screening
                        .hits(staff.member("reader-" + Fresh.digits(6), "support"))
                        .status())
                .isEqualTo(403);
    }
}
