package dev.sekisho.sandbox.reconciler;

import static dev.sekisho.sandbox.reconciler.HandMadeBanks.FIRST;
import static dev.sekisho.sandbox.reconciler.HandMadeBanks.SECOND;
import static dev.sekisho.sandbox.reconciler.HandMadeWorld.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconcilerTest {

    private static HandMadeWorld world;

    @BeforeAll
    static void startTheWorld() throws Exception {
        world = new HandMadeWorld();
    }

    @AfterAll
    static void endTheWorld() throws Exception {
        world.close();
    }

    @BeforeEach
    void makeTheWorldSound() throws Exception {
        world.makeSound();
    }

    // --- nothing to find

    @Test
    void aSoundWorldGivesNoFindingAndSaysWhatItCounted() {
        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.unsettled()).isEmpty();
        assertThat(result.agrees()).isTrue();
        assertThat(result.count(Count.BOOK_ENTRIES)).isEqualTo(3);
        assertThat(result.count(Count.BOOKED_YEN)).isEqualTo(7_600);
        assertThat(result.count(Count.POSTED_CHARGES)).isEqualTo(2);
        assertThat(result.count(Count.LEDGER_TRANSACTIONS)).isEqualTo(8);
        assertThat(result.count(Count.POSTED_PAYOUTS)).isEqualTo(1);
        assertThat(result.count(Count.TRANSFERS)).isEqualTo(1);
        assertThat(result.count(Count.LINK_ORDERS)).isEqualTo(5);
        assertThat(result.count(Count.COPIED_TRANSFERS)).isEqualTo(1);
        assertThat(result.count(Count.COPIED_PAYOUTS)).isEqualTo(2);
        assertThat(result.count(Count.COPIED_REVERSALS)).isEqualTo(1);
        assertThat(result.count(Count.CAP_COUNTERS)).isEqualTo(3);
        assertThat(result.count(Count.FACTS)).isEqualTo(5);
        assertThat(result.count(Count.MESSAGES)).isEqualTo(5);
        assertThat(result.count(Count.COPIED_CHARGES)).isEqualTo(3);
        assertThat(result.count(Count.COPIED_PAYMENTS)).isEqualTo(1);
        assertThat(result.count(Count.COPIED_LINKS)).isEqualTo(1);
        assertThat(result.count(Count.LINKED_BANK_ACCOUNTS)).isEqualTo(1);
        assertThat(result.summary())
                .startsWith("The books agree.")
                .contains("banks: 3 entries, 7,600 yen")
                .contains("charges: 2 posted, 0 unsettled");
    }

    @Test
    void anEmptyWorldAgreesToo() throws Exception {
        world.tables.empty();
        world.banks.reset();
        world.topics.empty();

        assertThat(run().findings()).isEmpty();
    }

    // --- the banks' books

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

        assertThatThrownBy(ReconcilerTest::run).isInstanceOf(ReconciliationImpossible.class);
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

    // --- money that goes out

    @Test
    @Tag("TC4")
    void aPayoutThatNoBankBookedIsFound() {
        world.banks.unbook(world.payout);

        assertFindings(
                "payout " + world.payout + " is POSTED with 400 yen but bank 0998 has not booked it",
                "credit of link-service " + world.payout + " is ACCEPTED with 400 yen but bank 0998 has not booked it");
    }

    @Test
    @Tag("TC4")
    void aPayoutThatCameBackAlthoughTheBankBookedItIsFound() {
        world.banks.give(FIRST, world.returned, 50, "C-9");

        assertFindings(
                given(world.returned, 50, "payout is RETURNED"),
                given(world.returned, 50, "credit of link-service is DECLINED"));
    }

    @Test
    @Tag("TC4")
    void moneyGivenForNoPayoutIsFoundAndADebitIsNoExcuse() {
        world.banks.give(FIRST, world.posted, 5_000, "R-1");

        assertFindings(
                "request " + world.posted + " is booked 2 times (bank 0998, 0998)",
                given(world.posted, 5_000, "payout is never heard of"),
                given(world.posted, 5_000, "credit of link-service is never heard of"));
    }

    @Test
    @Tag("TC4")
    void aPayoutInDoubtIsListedApartAndIsNoFinding() throws Exception {
        UUID doubted = UUID.randomUUID();
        world.paidOut(doubted, "IN_DOUBT", 30, null, null, null);
        world.tables.run("charge", "update wallet set balance_yen = 5870 where balance_yen = 5900");

        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.unsettled()).containsExactly("payout " + doubted + " of 30 yen is IN_DOUBT and not booked");
        assertThat(result.count(Count.UNSETTLED_PAYOUTS)).isEqualTo(1);
    }

    @Test
    @Tag("TC6")
    void aTransferThatIsNotInTheLedgerIsFound() throws Exception {
        world.tables.run("charge", "delete from ledger_entry where transaction_id = ?", world.transfer);
        world.tables.run("charge", "update wallet set balance_yen = 6800 where balance_yen = 5900");
        world.tables.run("charge", "update wallet set balance_yen = 0 where balance_yen = 900");

        assertFindingsButOfTheCopy(
                world.transfer + " should have put -900 yen on wallet:" + world.wallet
                        + " but the ledger has no such line",
                world.transfer + " should have put 900 yen on wallet:" + world.mule
                        + " but the ledger has no such line");
    }

    @Test
    @Tag("TC10")
    void aPayoutThatCameBackTwiceIsFound() throws Exception {
        world.tables.run(
                "charge",
                "insert into ledger_entry select * from ledger_entry where transaction_id = ?",
                world.returnId);
        world.tables.run("charge", "update wallet set balance_yen = 5950 where balance_yen = 5900");

        assertFindingsButOfTheCopy(
                "ledger transaction " + world.returnId + " puts -50 yen on bank:0998 for nothing that moves money",
                "ledger transaction " + world.returnId + " puts 50 yen on wallet:" + world.wallet
                        + " for nothing that moves money");
    }

    @Test
    @Tag("CH-03")
    void moreTakenBackThanWasChargedIsFound() throws Exception {
        world.tables.run(
                "charge", "update charge set state = 'VOIDED', bank_reference = null where id = ?", world.posted);

        assertThat(run().findings()).contains("of charge " + world.posted + " of 5000 yen 100 were taken back");
    }

    @Test
    @Tag("CH-04")
    void aLineUnderAnotherNameIsFound() throws Exception {
        world.tables.run("charge", "update ledger_entry set kind = 'PAYMENT' where transaction_id = ?", world.transfer);

        assertFindings("ledger transaction " + world.transfer + " is called PAYMENT but is a TRANSFER");
    }

    @Test
    @Tag("TD4")
    void aTransferPayoutOrReversalThatTheCopyLacksIsFound() throws Exception {
        world.tables.run(
                "compensation",
                "delete from copied_transfer; delete from copied_reversal;"
                        + " update copied_payout set state = 'IN_DOUBT' where state = 'POSTED'");

        assertThat(run().findings())
                .hasSize(3)
                .anyMatch(finding -> finding.startsWith("transfer " + world.transfer))
                .anyMatch(finding -> finding.startsWith("reversal " + world.reversal))
                .anyMatch(finding -> finding.startsWith("payout " + world.payout));
    }

    // --- the freezes

    @Test
    @Tag("CH-05")
    @Tag("TD12")
    void aFreezeThatTheWalletsRowDoesNotKnowIsFound() throws Exception {
        freeze("FREEZE", "null", "null");

        assertFindings(
                "wallet " + world.wallet + ": CHARGE is stopped by a freeze but its row does not say so",
                "wallet " + world.wallet + ": TRANSFER is stopped by a freeze but its row does not say so",
                "wallet " + world.wallet + ": PAYOUT is stopped by a freeze but its row does not say so");
    }

    @Test
    @Tag("CH-05")
    void aRowThatSaysMoreThanTheFreezesIsFound() throws Exception {
        freeze("HOLD", "'2026-11-21T00:00:00Z'", "null");
        freeze("FREEZE", "null", "now()");
        rowSays("array['TRANSFER', 'PAYOUT', 'SPEND']", "array['2026-11-21T00:00:00Z', null, null]");

        assertFindings(
                "wallet " + world.wallet + ": PAYOUT is stopped by its row but by no freeze",
                "wallet " + world.wallet + ": SPEND is stopped by its row but by no freeze");
    }

    @Test
    @Tag("CH-05")
    void aHoldThatRanOutMayStandInTheRowOrNot() throws Exception {
        freeze("HOLD", "'2026-11-21T00:00:00Z'", "null");
        assertThat(run().findings()).isEmpty();

        rowSays("array['TRANSFER', 'PAYOUT']", "array['2026-11-21T00:00:00Z', '2026-11-21T00:00:00Z']");

        assertThat(run().findings()).isEmpty();
        assertThat(run().count(Count.FROZEN_WALLETS)).isEqualTo(1);
    }

    private static void freeze(String grade, String endsAt, String releasedAt) throws Exception {
        world.tables.run(
                "charge",
                "insert into wallet_freeze values (?, gen_random_uuid(), ?, " + endsAt + ", " + releasedAt + ")",
                world.wallet,
                grade);
    }

    private static void rowSays(String operations, String until) throws Exception {
        world.tables.run(
                "charge",
                "update wallet set frozen = " + operations + ", frozen_until = " + until + "::timestamptz[]"
                        + " where id = ?",
                world.wallet);
    }

    private static String given(UUID request, long amountYen, String what) {
        return "bank 0998 has given " + amountYen + " yen for request " + request + " without debit: the " + what;
    }

    // --- the ledger

    @Test
    @Tag("CH-04")
    void aTransactionThatDoesNotAddUpIsFound() throws Exception {
        world.tables.run(
                "charge",
                "update ledger_entry set amount_yen = -4999 where transaction_id = ? and account = 'bank:0998'",
                world.posted);

        assertFindingsButOfTheCopy(
                "ledger transaction " + world.posted + " adds up to 1 yen",
                "the whole ledger adds up to 1 yen",
                world.posted + " should have put -5000 yen on bank:0998 but the ledger has no such line",
                "ledger transaction " + world.posted + " puts -4999 yen on bank:0998 for nothing that moves money");
    }

    @Test
    @Tag("CH-04")
    void aPostedChargeThatIsNotInTheLedgerIsFound() throws Exception {
        world.tables.run("charge", "delete from ledger_entry where transaction_id = ?", world.posted);
        world.tables.run("charge", "update wallet set balance_yen = balance_yen - 5000 where balance_yen = 5900");

        assertFindingsButOfTheCopy(
                world.posted + " should have put -5000 yen on bank:0998 but the ledger has no such line",
                world.posted + " should have put 5000 yen on wallet:" + world.wallet
                        + " but the ledger has no such line");
    }

    @Test
    @Tag("CH-03")
    void aChargeThatIsInTheLedgerTwiceIsFound() throws Exception {
        world.tables.run(
                "charge", "insert into ledger_entry select * from ledger_entry where transaction_id = ?", world.posted);
        world.tables.run("charge", "update wallet set balance_yen = balance_yen + 5000 where balance_yen = 5900");

        assertFindingsButOfTheCopy(
                "ledger transaction " + world.posted + " puts -5000 yen on bank:0998 for nothing that moves money",
                "ledger transaction " + world.posted + " puts 5000 yen on wallet:" + world.wallet
                        + " for nothing that moves money");
    }

    @Test
    @Tag("CH-04")
    void aBalanceThatIsNotTheSumOfItsLinesIsFound() throws Exception {
        world.tables.run("charge", "update wallet set balance_yen = 5901 where balance_yen = 5900");

        assertFindings("wallet " + world.wallet + " holds 5901 yen but its lines add up to 5900");
    }

    @Test
    @Tag("CH-04")
    void linesOfAWalletThatIsNotThereAreFound() throws Exception {
        world.tables.run("charge", "delete from wallet");

        assertFindings(
                "wallet " + world.wallet + " holds null yen but its lines add up to 5900",
                "wallet " + world.mule + " holds null yen but its lines add up to 900");
    }

    @Test
    @Tag("TC6")
    void aBalanceBelowZeroIsFound() throws Exception {
        UUID poor = UUID.randomUUID();
        world.tables.run("charge", "insert into wallet values (?, -1)", poor);

        assertFindings(
                "wallet " + poor + " holds -1 yen but its lines add up to null", "wallet " + poor + " holds -1 yen");
    }

    // --- the caps

    @Test
    @Tag("TC10")
    void aCapThatCountsAnythingButItsActiveChargesIsFound() throws Exception {
        counts("WALLET", 7_999);
        counts("BANK_ACCOUNT", 8_900);
        counts("PERSON", 1);

        assertFindings(
                capFinding("WALLET", 7_999, HandMadeWorld.DAY, 8_000),
                capFinding("BANK_ACCOUNT", 8_900, HandMadeWorld.DAY, 8_000),
                capFinding("PERSON", 1, HandMadeWorld.DAY, 8_000));
    }

    private static void counts(String scope, long usedYen) throws Exception {
        world.tables.run("charge", "update cap_counter set used_yen = array[?] where scope = ?", usedYen, scope);
    }

    @Test
    @Tag("TC10")
    void aCapThatForgotIsFound() throws Exception {
        world.tables.run("charge", "update cap_counter set days = '{}', used_yen = '{}' where scope = 'WALLET'");

        assertFindings(capFinding("WALLET", 0, HandMadeWorld.DAY, 8_000));
    }

    @Test
    @Tag("TC3")
    void aCapThatCountsOnLondonsDayIsFound() throws Exception {
        world.tables.run("charge", "update cap_counter set days = array['2026-11-19'::date] where scope = 'PERSON'");

        assertFindings(capFinding("PERSON", 8_000, "2026-11-19", 0), capFinding("PERSON", 0, "2026-11-20", 8_000));
    }

    @ParameterizedTest
    @CsvSource({"31, false", "32, true"})
    @Tag("TC10")
    void aCapMayForgetWhatNoCapLooksAtAnyMore(int daysEarlier, boolean forgiven) throws Exception {
        world.tables.run("charge", "update cap_counter set used_yen = array[5000]");
        world.tables.run(
                "charge",
                "update charge set decided_at = decided_at - ? * interval '1 day' where id = ?",
                daysEarlier,
                world.postedToo);

        List<String> capFindings = run().findings().stream()
                .filter(finding -> finding.startsWith("the cap of"))
                .toList();

        assertThat(capFindings).hasSize(forgiven ? 0 : 3);
    }

    // --- the facts

    @Test
    @Tag("TD1")
    void aFactThatIsNowhereIsFound() throws Exception {
        UUID lost = world.factRow("charge", world.postedToo, 2);

        assertFindings("charge: fact " + lost + " (a.type.v1) is neither on the topic nor in the outbox");
    }

    @Test
    @Tag("TD1")
    void aFactThatWaitsInTheOutboxIsCountedAndIsNoFinding() throws Exception {
        UUID waiting = world.factRow("charge", world.postedToo, 2);
        world.tables.run("charge", "insert into outbox values (?, ?, 2)", waiting, world.postedToo);

        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.count(Count.UNDELIVERED)).isEqualTo(1);
    }

    @Test
    @Tag("TD1")
    void anOutboxThatHoldsNoFactIsFound() throws Exception {
        UUID nothing = UUID.randomUUID();
        world.tables.run("link", "insert into outbox values (?, ?, 2)", nothing, world.link);

        assertFindings("link: the outbox holds " + nothing + ", which is no fact");
    }

    @Test
    @Tag("TD3")
    void aForgedMessageIsFound() throws Exception {
        world.topics.send("identity", world.wallet.toString(), message(UUID.randomUUID(), world.wallet, 1));

        assertThat(run().findings())
                .hasSize(1)
                .first()
                .asString()
                .matches("identity: the message at \\d@\\d+ is no fact");
    }

    @Test
    @Tag("TD3")
    void aMessageThatIsNotEvenOneIsFound() throws Exception {
        List<String> nonsense = List.of("", "hello", "[]", "{}", "{\"id\":1}", "\u0000");
        for (String text : nonsense) {
            world.topics.sendToPartition("compensation", 0, "key\u0000", text.getBytes(StandardCharsets.UTF_8));
        }
        world.topics.send("compensation", null, null);

        assertThat(run().findings())
                .hasSize(nonsense.size() + 1)
                .allMatch(finding -> finding.matches("compensation: the message at \\d@\\d+ is no fact"));
    }

    @Test
    @Tag("TD7")
    void aMessageWithOtherBytesThanItsFactIsFound() throws Exception {
        UUID fact = world.factRow("charge", world.postedToo, 2);
        byte[] bytes = message(fact, world.postedToo, 2);
        byte[] spaced = Arrays.copyOf(bytes, bytes.length + 1);
        spaced[bytes.length] = ' ';
        world.topics.send("charge", world.postedToo.toString(), spaced);

        assertThat(run().findings())
                .hasSize(1)
                .first()
                .asString()
                .matches("charge: the message at \\d@\\d+ has other bytes than fact " + fact);
    }

    @Test
    @Tag("TD1")
    void aMessageUnderAnotherKeyThanItsAggregateIsFound() throws Exception {
        UUID fact = world.factRow("charge", world.postedToo, 2);
        world.topics.send("charge", UUID.randomUUID().toString(), message(fact, world.postedToo, 2));

        assertThat(run().findings())
                .hasSize(1)
                .first()
                .asString()
                .matches("charge: the message at \\d@\\d+ does not name key, aggregate, version and type of fact "
                        + fact);
    }

    @Test
    @Tag("TD7")
    void aFactWhoseRowSaysOtherThanItsBytesIsFound() throws Exception {
        world.tables.run("link", "update fact set type = 'another.type.v1'");

        assertThat(run().findings()).hasSize(1).first().asString().contains("does not name key, aggregate, version");
    }

    @Test
    @Tag("TD1")
    void aGapInTheVersionsIsFound() throws Exception {
        world.fact("charge", world.postedToo, 3);

        assertFindings("charge: aggregate " + world.postedToo + " has 2 facts with versions from 1 to 3");
    }

    @Test
    @Tag("TD1")
    void versionsThatDoNotBeginWithOneAreFound() throws Exception {
        UUID aggregate = UUID.randomUUID();
        world.fact("link", aggregate, 2);

        assertFindings("link: aggregate " + aggregate + " has 1 facts with versions from 2 to 2");
    }

    @Test
    @Tag("TD1")
    void aNewerVersionBeforeAnOlderOneIsFound() throws Exception {
        UUID aggregate = UUID.randomUUID();
        UUID first = world.factRow("charge", aggregate, 1);
        world.fact("charge", aggregate, 2);
        world.topics.send("charge", aggregate.toString(), message(first, aggregate, 1));

        assertThat(run().findings())
                .hasSize(1)
                .first()
                .asString()
                .matches("charge: version 1 of " + aggregate + " came out of order at \\d@\\d+");
    }

    @Test
    @Tag("TD1")
    void oneKeyInTwoPartitionsIsFound() throws Exception {
        UUID aggregate = UUID.randomUUID();
        for (int version = 1; version <= 2; version++) {
            UUID fact = world.factRow("charge", aggregate, version);
            world.topics.sendToPartition("charge", version, aggregate.toString(), message(fact, aggregate, version));
        }

        assertThat(run().findings()).hasSize(1).first().asString().contains("came out of order at");
    }

    @Test
    @Tag("TD1")
    void aRelayThatBeganAgainOnlyCounts() throws Exception {
        UUID aggregate = UUID.randomUUID();
        UUID first = world.fact("charge", aggregate, 1);
        UUID second = world.fact("charge", aggregate, 2);
        world.topics.send("charge", aggregate.toString(), message(first, aggregate, 1));
        world.topics.send("charge", aggregate.toString(), message(second, aggregate, 2));

        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.count(Count.REDELIVERED)).isEqualTo(2);
    }

    @Test
    @Tag("TD1")
    void aFactThatIsWrittenAndSentWhileWeAreReadingIsRight() throws Exception {
        ReconcilerSettings settings = world.settings(Duration.ZERO);
        Report report = new Report();
        try (var consumer = FactTopic.consumer(settings.kafka());
                Tables tables = Tables.open(settings.charge())) {
            FactTopic topic = new FactTopic("sekisho.charge.facts", consumer);
            StagedTopic messages = new StagedTopic(tables);
            messages.stage(topic, false);
            // In the snapshot, and sent after the first reading.
            world.fact("charge", world.postedToo, 2);
            tables.takeSnapshot();
            // Sent before the second reading, and after the snapshot.
            world.fact("charge", world.postedToo, 3);
            messages.stage(topic, true);

            new FactCheck("charge", settings.charge(), consumer, report).compare(tables);
        }

        assertThat(report.close().findings()).isEmpty();
    }

    // --- the copy

    @Test
    void aChargeThatWasNotCopiedIsFound() throws Exception {
        world.tables.run("compensation", "delete from copied_charge where charge_id = ?", world.voided);

        assertFindings("charge " + world.voided + " is in its owner's database but not in the copy");
    }

    @Test
    void aChargeThatOnlyTheCopyKnowsIsFound() throws Exception {
        world.tables.run("charge", "delete from charge where id = ?", world.voided);

        assertFindings("charge " + world.voided + " is in the copy but not in its owner's database");
    }

    @Test
    void aChargeThatWasCopiedDifferentlyIsFound() throws Exception {
        world.tables.run(
                "compensation",
                "update copied_charge set bank_reference = null, reason = 'x' where charge_id = ?",
                world.posted);
        world.tables.run("compensation", "update copied_charge set version = 1 where charge_id = ?", world.postedToo);
        world.tables.run(
                "compensation", "update copied_charge set reserved_at = null where charge_id = ?", world.voided);

        assertThat(run().findings())
                .hasSize(3)
                .allMatch(finding -> finding.matches("charge [0-9a-f-]+ is (POSTED|VOIDED) 2 .* in its owner's database"
                        + " but (POSTED|VOIDED) .* in the copy"));
    }

    @Test
    void aPaymentThatWasCopiedDifferentlyIsFound() throws Exception {
        world.tables.run("compensation", "update copied_payment set terminal = 'T2'");

        assertThat(run().findings()).hasSize(1).first().asString().startsWith("payment " + world.payment + " is ");
    }

    @Test
    void aLedgerLineThatWasCopiedTwiceIsFound() throws Exception {
        world.tables.run(
                "compensation",
                "insert into copied_entry select * from copied_entry where transaction_id = ? and amount_yen < 0",
                world.payment);

        assertFindings("ledger line " + world.payment + " wallet:" + world.wallet
                + " is -700 in its owner's database but -1400 in the copy");
    }

    @Test
    void aLinkThatWasCopiedDifferentlyIsFound() throws Exception {
        world.tables.run("link", "update link set state = 'REVOKED', version = 2");

        assertThat(run().findings()).hasSize(1).first().asString().startsWith("link " + world.link + " is REVOKED 2 ");
    }

    @Test
    void aCopyThatCatchesUpInTimeIsRight() throws Exception {
        hideTheCopiedLinkAtFirst();
        try {
            assertThat(run(Duration.ofMinutes(1)).findings()).isEmpty();
        } finally {
            showTheCopiedLink();
        }
    }

    @Test
    void aCopyThatDoesNotCatchUpInTimeIsNot() throws Exception {
        hideTheCopiedLinkAtFirst();
        try {
            assertFindings("link " + world.link + " is in its owner's database but not in the copy");
        } finally {
            showTheCopiedLink();
        }
    }

    /** The copy as somebody sees it who looks a moment too early: the first look finds nothing. */
    private static void hideTheCopiedLinkAtFirst() throws Exception {
        world.tables.run(
                "compensation",
                "alter table copied_link rename to arrived; create sequence looks;"
                        + "grant usage on sequence looks to public;"
                        + "create view copied_link as select * from arrived where nextval('looks') > 1");
    }

    private static void showTheCopiedLink() throws Exception {
        world.tables.run(
                "compensation",
                "drop view copied_link; drop sequence looks; alter table arrived rename to copied_link");
    }

    // --- the links

    @Test
    @Tag("A13")
    void aBankAccountWithTwoLinksIsFound() throws Exception {
        String values = " values (?, 1, ?, ?, '0998', 'STOPPED')";
        Object[] second = {UUID.randomUUID(), UUID.randomUUID(), world.bankAccount};
        world.tables.run("link", "insert into link" + values, second);
        world.tables.run("compensation", "insert into copied_link" + values, second);

        assertFindings("bank account " + world.bankAccount + " has 2 links that are not revoked");
    }

    @Test
    @Tag("A13")
    void aBankAccountThatWasLinkedBeforeIsRight() throws Exception {
        String values = " values (?, 2, ?, ?, '0998', 'REVOKED')";
        Object[] earlier = {UUID.randomUUID(), world.wallet, world.bankAccount};
        world.tables.run("link", "insert into link" + values, earlier);
        world.tables.run("compensation", "insert into copied_link" + values, earlier);

        assertThat(run().findings()).isEmpty();
    }

    // --- when there is very much wrong

    @Test
    void findingsPastTheLimitAreOnlyCounted() throws Exception {
        world.tables.run("charge", "insert into wallet select gen_random_uuid(), 1 from generate_series(1, 600)");

        Reconciliation result = run();

        assertThat(result.findings())
                .hasSize(Findings.KEPT + 1)
                .last()
                .asString()
                .isEqualTo("and 100 more");
        assertThat(result.summary()).startsWith("The books do NOT agree.");
    }

    @Test
    void secretsAreNotInTheSettingsWords() {
        ReconcilerSettings settings = world.settings(Duration.ZERO);

        assertThat(settings.toString() + settings.charge())
                .doesNotContain(settings.charge().password())
                .doesNotContain("sasl");
    }

    private static String withoutCredit(Object request, long amountYen, String state) {
        return "bank 0998 has booked " + amountYen + " yen for request " + request + " without credit: the charge is "
                + state;
    }

    private static String ofLinkService(Object request, long amountYen, String state) {
        return "bank 0998 has booked " + amountYen + " yen for request " + request
                + " without credit: the debit of link-service is " + state;
    }

    private static String capFinding(String scope, long counted, String day, long charged) {
        UUID id = scope.equals("WALLET") ? world.wallet : scope.equals("PERSON") ? world.person : world.bankAccount;
        return "the cap of " + scope + " " + id + " counts " + counted + " yen on " + day
                + " but its active charges come to " + charged;
    }

    private static void assertFindings(String... expected) {
        assertThat(run().findings()).containsExactlyInAnyOrder(expected);
    }

    /** What is wrong in the ledger differs from its copy as well, of course. */
    private static ListAssert<String> assertFindingsButOfTheCopy(String... expected) {
        return assertThat(run().findings())
                .filteredOn(finding -> !finding.contains("in the copy"))
                .containsExactlyInAnyOrder(expected);
    }

    private static Reconciliation run() {
        return run(Duration.ZERO);
    }

    private static Reconciliation run(Duration patience) {
        return Reconciler.run(world.settings(patience));
    }
}
