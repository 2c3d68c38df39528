package dev.sekisho.link.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.review.BankWord;
import dev.sekisho.link.review.BankWord.Verdict;
import dev.sekisho.link.review.IdentityPath;
import dev.sekisho.link.review.NotifiedPath;
import dev.sekisho.link.review.SamplePathRules;
import dev.sekisho.link.review.Speaker;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new path links where the bank has reviewed it, and nowhere else. */
@Tag("A65")
@Tag("LK-07")
class PathReviewLinkingTest {

    private static final BankCode SECOND = new BankCode("0999");
    private static final IdentityPath POST = new IdentityPath(CustomerClass.NON_SUBSCRIBER, "POST");

    private final Linking linking = new Linking();
    private final Speaker bankUser = new Speaker(UUID.randomUUID(), PersonId.random());

    PathReviewLinkingTest() {
        linking.banks.put(
                new Bank(SECOND, "関所第二銀行", Connection.REDIRECT, FixedBanks.forEverybody(FixedBanks.PIN_AND_CODE)));
        linking.reviews.putReviewed(SECOND, new IdentityPath(CustomerClass.NON_SUBSCRIBER, "JPKI"));
    }

    private LinkRequest codeTyped(BankCode bank) {
        WalletId wallet = WalletId.random();
        linking.identity.says(new Clearances.Answer.CodeSent());
        BankAccount account = new BankAccount(bank, "101", AccountType.ORDINARY, "1234567");
        LinkRequest sent = linking.request(wallet, account);
        linking.identity.says(new Clearances.Attempt.Cleared(byPost(wallet)));
        linking.bank.says(URI.create("https://bank.example/authorize"));
        return linking.codes.attempt(sent.head().id(), wallet, "123456").orElseThrow();
    }

    private static Subject byPost(WalletId wallet) {
        Subject known = Linking.subject(wallet);
        return new Subject(
                known.account(),
                known.person(),
                known.assurance(),
                CustomerClass.NON_SUBSCRIBER,
                known.phone(),
                ProofKind.POST,
                known.identityRoot(),
                known.nameKana(),
                known.kanaSource(),
                known.birthDate());
    }

    private UUID told(BankCode bank) {
        NotifiedPath review =
                NotifiedPath.by(new Speaker(UUID.randomUUID(), PersonId.random()), bank, POST, linking.now);
        linking.reviews.add(review, review.notified());
        return review.head().id();
    }

    private void says(UUID review, Verdict verdict) {
        SamplePathRules.decisions(linking.reviews)
                .decide(review, bankUser, new BankWord(verdict, "所見", Optional.of(bankUser), linking.now));
    }

    private static void assertNotReviewed(LinkRequest request) {
        Refusal refusal = ((Refused) request).refusal();
        assertThat(refusal.code()).isEqualTo("PATH_NOT_REVIEWED");
        assertThat(refusal.heard()).isEqualTo(RefusalClass.STOPPED);
    }

    @Test
    void aNewPathWaitsForBankAWhileBankBLetsItLink() {
        assertNotReviewed(codeTyped(FixedBanks.FIRST));

        told(FixedBanks.FIRST);
        says(told(SECOND), Verdict.REVIEWED);

        assertNotReviewed(codeTyped(FixedBanks.FIRST));
        assertThat(codeTyped(SECOND)).isInstanceOf(AtBank.class);
    }

    @Test
    void aBankThatTakesItsWordBackWhileTheCustomerIsThereIsHeard() {
        UUID review = told(FixedBanks.FIRST);
        says(review, Verdict.REVIEWED);
        AtBank visit = (AtBank) codeTyped(FixedBanks.FIRST);
        says(review, Verdict.REJECTED);

        assertNotReviewed(linking.returned(visit, Linking.authenticated(Linking.NAME)));
    }

    @Test
    void aBankThatHasReviewedNoPathIsRefusedBeforeAnybodyIsAsked() {
        BankCode third = new BankCode("0996");
        linking.banks.put(
                new Bank(third, "関所第四銀行", Connection.REDIRECT, FixedBanks.forEverybody(FixedBanks.PIN_AND_CODE)));

        LinkRequest request =
                linking.request(WalletId.random(), new BankAccount(third, "101", AccountType.ORDINARY, "1234567"));

        assertNotReviewed(request);
        assertThat(linking.identity.calls).isEmpty();
    }
}
