package dev.sekisho.link.bank;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.PIN_ALONE;
import static dev.sekisho.link.bank.FixedBanks.PIN_AND_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.link.bank.PostureRule.PostureRefusal;
import dev.sekisho.link.evidence.IndependentEvidence;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LK-04")
class PostureRuleTest {

    private final FixedBanks banks = new FixedBanks();
    private final PostureRule rule = new PostureRule(IndependentEvidence.complete());

    @Test
    void allowsABankThatEnforcesTwoCategories() {
        assertThat(rule.refusalFor(bank("0998"))).isEmpty();
    }

    @Test
    @Tag("LK-03")
    @Tag("A16")
    void refusesTheBankOf2020InTheEvidenceRulesWords() {
        Optional<PostureRefusal> refusal = rule.refusalFor(bank("0999"));

        assertThat(refusal).map(PostureRefusal::code).contains("PIN_ONLY");
        assertThat(refusal.orElseThrow().words().en())
                .contains("\"The bank once identified this person\" and \"that bank's PIN\"");
    }

    @Test
    @Tag("A57")
    void countsAFactorOnlyWhereItIsEnforcedAndNotWhereItIsOffered() {
        Posture offered = new Posture(
                PIN_ALONE.enforced(),
                PIN_AND_CODE.enforced(),
                PIN_AND_CODE.nameMode(),
                PIN_AND_CODE.notice(),
                PIN_AND_CODE.inquiry(),
                3);

        assertThat(rule.refusalFor(FixedBanks.first(offered)))
                .map(PostureRefusal::code)
                .contains("PIN_ONLY");
        assertThat(rule.refusalFor(FixedBanks.first(PIN_AND_CODE))).isEmpty();
    }

    @Test
    @Tag("LK-09")
    void refusesAConnectionThatTakesThePinAtTheOperatorHoweverStrongTheBankIs() {
        Bank legacy = new Bank(FIRST, "関所第一銀行", Connection.LEGACY, FixedBanks.forEverybody(PIN_AND_CODE));

        assertThat(rule.refusalFor(legacy)).map(PostureRefusal::code).contains("LEGACY_CONNECTION");
    }

    @Test
    @Tag("A65")
    void refusesAClassOfCustomersThatTheBankHasNotReviewed() {
        Bank subscribersOnly =
                new Bank(FIRST, "関所第一銀行", Connection.REDIRECT, Map.of(CustomerClass.SUBSCRIBER, PIN_AND_CODE));

        assertThat(rule.refusalFor(subscribersOnly)).isEmpty();
        assertThat(rule.refusalFor(subscribersOnly, CustomerClass.SUBSCRIBER)).isEmpty();
        assertThat(rule.refusalFor(subscribersOnly, CustomerClass.NON_SUBSCRIBER))
                .map(PostureRefusal::code)
                .contains("NO_POSTURE");
    }

    private Bank bank(String code) {
        return banks.find(new dev.sekisho.kernel.id.BankCode(code), Instant.EPOCH)
                .orElseThrow();
    }
}
