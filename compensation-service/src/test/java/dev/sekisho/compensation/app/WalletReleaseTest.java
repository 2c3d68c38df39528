package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.ReportTest.suspected;
import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A wallet that was stopped without reason is let go by two persons, and its owner is written to. */
@QuarkusTest
@Tag("A74")
@Tag("TD5")
class WalletReleaseTest implements RestingWorkers {

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    InstantSource clock;

    private final Owners owners = new Owners();
    private final Desk supervisor = Desk.of("support-supervisor");
    private final Desk another = Desk.of("support-supervisor");

    @BeforeEach
    void everybodyAnswers() {
        owners.doAll();
        StandingStaff.everybody();
    }

    @Test
    void twoPersonsLetGoOneWalletOfACaseWithItsLinksAndNoOther() {
        Theft wrongly = new Theft(database, "0581");
        Theft thief = new Theft(database, "0581");
        UUID one = wrongly.posted(1_000);
        String number = Desk.bank("0581")
                .reported("{\"certainty\":\"SUSPECTED\",\"chargeIds\":[\"" + one + "\",\"" + thief.posted(2_000)
                        + "\"]}");

        proposes(number, UUID.randomUUID()).statusCode(422).body(field("rule", equalTo("NEVER_STOPPED")));
        String release = proposes(number, wrongly.wallet)
                .statusCode(201)
                .body(field("state", equalTo("PROPOSED")))
                .body(field("letterJa", nullValue()))
                .extract()
                .as(Json.class)
                .get("releaseId");
        proposes(number, wrongly.wallet).statusCode(422).body(field("rule", equalTo("PROPOSED_BEFORE")));
        agrees(supervisor, release).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        assertThat(owners.methodsAbout(wrongly.wallet)).containsExactly("PUT");

        agrees(another, release)
                .statusCode(200)
                .body(field("state", equalTo("RELEASED")))
                .body(field("letterJa", startsWith("ご利用の再開について")));
        agrees(another, release).statusCode(200);

        assertThat(owners.methodsAbout(wrongly.wallet)).containsExactly("PUT", "DELETE");
        assertThat(owners.methodsAbout(wrongly.link)).containsExactly("PUT", "DELETE");
        assertThat(owners.methodsAbout(thief.wallet)).containsExactly("PUT");
        assertThat(new PublishedFacts(database).typesOf(UUID.fromString(release)))
                .containsExactly("wallet-release-proposed", "wallet-release-ordered", "wallet-release-agreed");
        Desk.of("support")
                .asks()
                .get("/v1/cases/" + number + "/wallet-releases")
                .then()
                .statusCode(200)
                .body(field("walletId", contains(wrongly.wallet.toString())));
        assertThat(Desk.bank("0581").reported(suspected(one))).isEqualTo(number);
        assertThat(owners.methodsAbout(wrongly.wallet)).containsExactly("PUT", "DELETE", "PUT");
    }

    @Test
    void aProposalIsOfTheCaseAsItWasSeenAndMayBeTakenBack() {
        Theft thief = new Theft(database, "0582");
        UUID first = thief.posted(1_000);
        String number = Desk.bank("0582").reported(suspected(first));
        String release = proposed(number, thief.wallet);
        Desk.bank("0582").confirms(number, first, false).statusCode(200);

        agrees(another, release).statusCode(422).body(field("rule", equalTo("CASE_MOVED")));
        withdraws(release).statusCode(200).body(field("state", equalTo("WITHDRAWN")));
        withdraws(release).statusCode(200);
        agrees(another, release).statusCode(422).body(field("rule", equalTo("WITHDRAWN")));

        String next = proposed(number, thief.wallet);
        agrees(another, next).statusCode(200);
        withdraws(next).statusCode(422).body(field("rule", equalTo("AGREED_BEFORE")));
    }

    @Test
    void noLetterSaysThatAWalletIsFreeBeforeItsOwnerDoesOrWhileAnotherCaseStopsIt() {
        Theft wrongly = new Theft(database, "0583");
        String number = Desk.bank("0583").reported(suspected(wrongly.posted(1_000)));
        String release = proposed(number, wrongly.wallet);
        owners.answerAbout(wrongly.wallet, Owners.answer(503, "{}"));
        agrees(another, release)
                .statusCode(200)
                .body(field("state", equalTo("ORDERED")))
                .body(field("letterJa", nullValue()));
        stoppedByAnotherCase("WALLET", wrongly.wallet);
        owners.doAll();
        stored.column("update measure set due_at = clock_timestamp() where target_id = '" + wrongly.wallet
                + "' returning id");
        agrees(another, release).statusCode(200).body(field("state", equalTo("ORDERED")));
        stored.column("update measure set release = true where rule = 'OTHER_CASE' returning id");

        agrees(another, release)
                .statusCode(200)
                .body(field("state", equalTo("RELEASED")))
                .body(field("letterJa", startsWith("ご利用の再開について")));
    }

    @Test
    void theLetterNamesTheDayOfTheLastLettingGoNotThatOnWhichSomebodyLooked() {
        Theft wrongly = new Theft(database, "0584");
        String number = Desk.bank("0584").reported(suspected(wrongly.posted(1_000)));
        String release = proposed(number, wrongly.wallet);
        stoppedByAnotherCase("LINK", wrongly.link);
        agrees(another, release).body(field("state", equalTo("ORDERED")));

        stored.column("update measure set release = true where rule = 'OTHER_CASE' and target_id = '" + wrongly.link
                + "' returning id");
        stored.column("update measure set acknowledged_at = acknowledged_at - interval '72 hours' where target_id in ('"
                + wrongly.link + "', '" + wrongly.wallet + "') returning id");
        stored.column("update measure set acknowledged_at = acknowledged_at + interval '24 hours' where rule"
                + " = 'OTHER_CASE' and target_id = '" + wrongly.link + "' returning id");

        agrees(another, release)
                .body(field("state", equalTo("RELEASED")))
                .body(field("letterJa", containsString("制限は" + day(Duration.ofDays(2)) + "に解除いたしました")));
    }

    /** Each lets go its own part, and waits for the other with the letter alone. */
    @Test
    void aWalletThatTwoCasesStopIsFreeOnceBothHaveLetItGo() {
        Theft wrongly = new Theft(database, "0585");
        Theft same = new Theft(database, "0586", wrongly.wallet);
        String first = Desk.bank("0585").reported(suspected(wrongly.posted(1_000)));
        stored.column("update case_thing set live = false where thing_id = '" + wrongly.wallet + "' returning kind");
        String second = Desk.bank("0586").reported(suspected(same.posted(3_000)));
        assertThat(second).isNotEqualTo(first);

        String one = proposed(first, wrongly.wallet);
        String other = proposed(second, wrongly.wallet);
        agrees(another, one)
                .statusCode(200)
                .body(field("state", equalTo("ORDERED")))
                .body(field("letterJa", nullValue()));
        agrees(another, other).statusCode(200).body(field("state", equalTo("RELEASED")));
        agrees(another, one).statusCode(200).body(field("state", equalTo("RELEASED")));

        assertThat(owners.methodsAbout(wrongly.wallet)).containsExactly("PUT", "PUT", "DELETE", "DELETE");
        assertThat(owners.methodsAbout(wrongly.link)).containsExactly("PUT", "DELETE");
        assertThat(owners.methodsAbout(same.link)).containsExactly("PUT", "DELETE");
    }

    /** Its reports mean a link that belonged to an older case, so that the link is no thing of its own. */
    @Test
    void aLinkThatIsAnotherCasesIsLetGoByTheCaseThatStoppedItToo() {
        Theft wrongly = new Theft(database, "0587");
        UUID charge = wrongly.posted(1_000);
        String number = Desk.bank("0587").reported(suspected(charge));
        String older = Desk.bank("0587").reported(suspected(new Theft(database, "0587").posted(2_000)));
        stored.column("update case_thing set case_id = (select id from fraud_case where number = '" + older
                + "') where thing_id = '" + wrongly.link + "' returning kind");

        agrees(another, proposed(number, wrongly.wallet)).statusCode(200).body(field("state", equalTo("RELEASED")));

        assertThat(owners.methodsAbout(wrongly.link)).containsExactly("PUT", "DELETE");
    }

    @Test
    void aLinkThatAnotherCaseStopsKeepsTheLetterBack() {
        Theft wrongly = new Theft(database, "0588");
        String number = Desk.bank("0588").reported(suspected(wrongly.posted(1_000)));
        stoppedByAnotherCase("LINK", wrongly.link);

        agrees(another, proposed(number, wrongly.wallet))
                .statusCode(200)
                .body(field("state", equalTo("ORDERED")))
                .body(field("letterJa", nullValue()));
    }

    private String day(Duration ago) {
        return DateTimeFormatter.ofPattern("uuuu年M月d日")
                .withZone(ZoneId.of("Asia/Tokyo"))
                .format(clock.instant().minus(ago));
    }

    /** An old one, say, of which this wallet is not a live part. */
    private void stoppedByAnotherCase(String target, UUID id) {
        String other = Desk.bank("0583").reported(suspected(new Theft(database, "0583").posted(2_000)));
        String grade = target.equals("LINK") ? "STOP" : "FREEZE";
        stored.column("insert into measure (id, case_id, target, target_id, grade, rule, state, acknowledged_at,"
                + " took_millis, version) select gen_random_uuid(), id, '" + target + "', '" + id + "', '" + grade
                + "', 'OTHER_CASE', 'DONE', clock_timestamp(), 1, 1 from fraud_case where number = '" + other
                + "' returning id");
    }

    private String proposed(String number, UUID wallet) {
        return proposes(number, wallet).statusCode(201).extract().as(Json.class).get("releaseId");
    }

    private ValidatableResponse withdraws(String release) {
        return supervisor
                .asks()
                .post("/v1/wallet-releases/" + release + "/withdrawals")
                .then();
    }

    private ValidatableResponse proposes(String number, UUID wallet) {
        return supervisor
                .asks()
                .body("{\"reason\":\"NOT_INVOLVED\",\"walletId\":\"" + wallet + "\"}")
                .post("/v1/cases/" + number + "/wallet-releases")
                .then();
    }

    private static ValidatableResponse agrees(Desk desk, String release) {
        return desk.asks().post("/v1/wallet-releases/" + release + "/approvals").then();
    }
}
