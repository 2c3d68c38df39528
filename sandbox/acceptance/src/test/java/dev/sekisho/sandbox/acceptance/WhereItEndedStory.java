package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.AuditTool;
import dev.sekisho.sandbox.actor.BackOffice;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World.Booking;
import dev.sekisho.sandbox.evidence.CaseProofsCheck;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stolen money leaves through somebody else's wallet for a bank account: that bank is asked to hold it, a bystander who was
 * stopped with the thief goes on, and an investigator takes the case home and checks it there.
 */
@ExtendWith(OneSuite.class)
@Order(4)
class WhereItEndedStory {

    private static final String VICTIMS_BANK = Town.TWO_FACTOR_BANK;
    private static final String RECEIVING_BANK = Town.APP_BANK;
    private static final Duration SOON = Office.SOON;
    private static final long AN_HOUR = 3_600;

    @TempDir
    private Path folder;

    private Town town;
    private Office office;

    @Test
    @Tag("A77")
    @Tag("A37")
    @Tag("A38")
    @Tag("IN-11")
    @Tag("TD8")
    void aCaseIsFollowedToABankAccountABystanderGoesOnAndTheProofsAreCheckedElsewhere(RunningSuite suite)
            throws IOException {
        town = new Town(suite);
        office = new Office(town);
        office.opened(RECEIVING_BANK, suite);
        office.transfersOpened(suite);
        Wronged robbed = Wronged.robbed(town, VICTIMS_BANK, 20_000);
        Customer mule = customer("中継 次郎", "ナカツギ ジロウ", RECEIVING_BANK);
        mule.charged(1_000);
        Customer bystander = customer("通行 三郎", "ツウコウ サブロウ", VICTIMS_BANK);
        String charge = bystander.charged(1_500);
        town.world().moveClockTo(town.world().now().plus(Duration.ofHours(25))).expect("a day passes", 200);
        robbed.thief().send(mule.app().wallet().text("walletId"), 15_000).expect("money may leave by now", 201);
        Answer payout = mule.app().payOut(mule.link(), 12_000).expect("a payout is taken", 201, 202);
        mule.app()
                .awaitPayout(
                        payout.text("payoutId"),
                        SOON,
                        state -> state.text("state").equals("POSTED"));

        Patience.until("the copy knows it", SOON, () -> town.support().trace(charge), trace -> trace.is(200));
        List<String> byMistake = town.world().bookedFrom(bystander.own()).stream()
                .map(Booking::reference)
                .toList();
        Wronged confirmed = robbed.reported(town, office.fraudDeskOf(VICTIMS_BANK), byMistake);

        isHeld(confirmed, payout.text("payoutId"), mule);
        goesOn(confirmed, bystander);
        isCheckedElsewhere(confirmed);
        office.leaveOpen(VICTIMS_BANK);
    }

    /** The receiving bank, and no other, sees what it is asked for, takes it and holds a part. */
    private void isHeld(Wronged confirmed, String payoutId, Customer mule) {
        String caseNumber = confirmed.caseNumber();
        JsonNode asked = Patience.until(
                        "the receiving bank is asked within the hour",
                        SOON,
                        () -> office.cases().freezeRequests(office.first, caseNumber),
                        page -> page.body().path("items").size() == 1)
                .body()
                .path("items")
                .path(0);
        String id = asked.path("requestId").asText();
        long yen = asked.path("amountYen").asLong();
        assertThat(asked.path("payoutId").asText()).isEqualTo(payoutId);
        assertThat(yen).as("what was charged honestly left first").isEqualTo(11_000);
        assertThat(asked.path("payoutYen").asLong()).isEqualTo(12_000);
        assertThat(Instant.parse(asked.path("dueBy").asText()))
                .isBeforeOrEqualTo(
                        Instant.parse(asked.path("writtenAt").asText()).plusSeconds(AN_HOUR));

        BackOffice bank = office.backOfficeOf(RECEIVING_BANK);
        office.backOfficeOf(VICTIMS_BANK).readFreezeRequest(id).expect("another bank is not shown it", 404);
        Answer document = bank.readFreezeRequest(id).expect("the bank reads the document", 200);
        assertThat(document.text("bankReference"))
                .isEqualTo(town.world().creditedTo(mule.own()).get(0).reference());
        assertThat(document.text("letterJa")).contains("うち追跡できた不正資金　11000円");
        bank.takeFreezeRequest(id, yen - 1).expect("another amount is not what was asked for", 422);
        bank.takeFreezeRequest(id, yen).expect("the bank takes it", 200);
        bank.holds(id, yen, 9_000).expect("the bank says what it holds", 200);

        JsonNode answered = office.cases()
                .freezeRequests(office.first, caseNumber)
                .body()
                .path("items")
                .path(0);
        assertThat(answered.path("state").asText()).isEqualTo("ANSWERED");
        assertThat(answered.path("answer").path("frozenYen").asLong()).isEqualTo(9_000);
        assertThat(office.desk()
                        .trace(office.clerk, confirmed.chargeIds())
                        .body()
                        .path("ends"))
                .filteredOn(end -> end.path("kind").asText().equals("PAYOUT"))
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.path("amountYen").asLong()).isEqualTo(11_000);
                    assertThat(end.path("bank").path("payoutId").asText()).isEqualTo(payoutId);
                });
    }

    /** The bank named a charge of somebody else by mistake: two persons let that customer go, with a letter. */
    private void goesOn(Wronged confirmed, Customer bystander) {
        String wallet = bystander.app().wallet().text("walletId");
        bystander.app().charge(bystander.link(), 100).expect("the bystander was stopped with the thief", 422);
        Patience.until(
                "every measure is acknowledged",
                SOON,
                () -> office.desk().file(office.first, confirmed.caseNumber()),
                file -> allDone(file.body().path("measures")));

        String release = office.cases()
                .proposeRelease(office.first, confirmed.caseNumber(), wallet, "REPORT_CORRECTED")
                .expect("one person wants to let the wallet go", 201)
                .text("releaseId");
        office.cases().approveRelease(office.first, release).expect("not alone", 422);
        Answer released = Patience.until(
                "who stopped it has acknowledged",
                SOON,
                () -> office.cases().approveRelease(office.second, release),
                answer -> answer.text("state").equals("RELEASED"));

        assertThat(released.text("letterJa")).contains("訂正されました").doesNotContain("被害");
        bystander.charged(2_500);
        assertThat(bystander.app().wallet().number("balanceYen")).isEqualTo(4_000);
        assertThat(confirmed.thief().wallet().number("balanceYen")).isEqualTo(5_000);
        confirmed.thief().send(wallet, 1).expect("the thief stays where the thief is", 422);
    }

    /** Two persons release the case's facts to one investigator; what the investigator takes home verifies, or does not. */
    private void isCheckedElsewhere(Wronged confirmed) throws IOException {
        StaffMember investigator = office.staff().member("investigator-a", "investigator");
        StaffMember colleague = office.staff().member("investigator-b", "investigator");
        String disclosure = office.cases()
                .proposeDisclosure(
                        office.first,
                        confirmed.caseNumber(),
                        "見本-R9-1",
                        List.of("CHARGES", "TRACE", "FACTS"),
                        List.of(investigator.staffId()))
                .expect("one person proposes what investigators asked for", 201)
                .text("disclosureId");
        office.cases().readPackage(investigator, disclosure).expect("nothing is read before", 404);
        office.cases().releaseDisclosure(office.first, disclosure).expect("not alone", 422);
        office.cases().releaseDisclosure(office.second, disclosure).expect("a second person agrees", 200);

        Answer packed = office.cases().readPackage(investigator, disclosure).expect("the investigator reads it", 200);
        assertThat(packed.text()).contains(confirmed.chargeIds());
        office.cases().readPackage(colleague, disclosure).expect("and nobody else of them", 404);
        byte[] proofs = office.cases().readProofs(investigator, disclosure);
        assertThat(findings(proofs)).isEmpty();
        proofs[proofs.length * 2 / 3] ^= 1;
        assertThat(findings(proofs)).as("one changed byte").isNotEmpty();
    }

    /** What {@code ./sekisho verify-evidence} finds, with nothing but the file and the key that everybody knows. */
    private List<String> findings(byte[] proofs) throws IOException {
        AuditTool log = AuditTool.all(town.places()).stream()
                .filter(tool -> tool.service().equals("compensation-service"))
                .findFirst()
                .orElseThrow();
        Path kept = Files.createDirectories(folder.resolve("kept").resolve(log.service()));
        Files.writeString(kept.resolve("key"), log.key() + "\n");
        Path file = folder.resolve("proofs");
        Files.write(file, proofs);
        return CaseProofsCheck.of(file, folder.resolve("kept")).findings();
    }

    private Customer customer(String kanji, String kana, String bank) {
        Person person = Person.of(kanji, kana);
        Depositor own = town.accountOf(person, bank);
        WalletApp app = town.proved(person);
        return new Customer(app, own, bank.equals(Town.APP_BANK) ? town.linkedByApp(app, own) : town.linked(app, own));
    }

    private static boolean allDone(JsonNode measures) {
        for (JsonNode measure : measures) {
            if (!measure.path("state").asText().equals("DONE")) {
                return false;
            }
        }
        return !measures.isEmpty();
    }

    /** Somebody with a wallet and a linked bank account. */
    private record Customer(WalletApp app, Depositor own, String link) {

        String charged(long yen) {
            return app.chargeToTheEnd(link, yen)
                    .expect("a linked account is charged", 201)
                    .text("chargeId");
        }
    }
}
