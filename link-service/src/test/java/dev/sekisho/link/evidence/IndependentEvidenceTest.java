package dev.sekisho.link.evidence;

import static dev.sekisho.link.evidence.EvidenceRoot.Authority.CARRIER;
import static dev.sekisho.link.evidence.EvidenceRoot.Authority.OPERATOR;
import static dev.sekisho.link.evidence.EvidenceRoot.Authority.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.evidence.Proof.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("LK-03")
@Tag("LK-04")
class IndependentEvidenceTest {

    private static final BankCode BANK = new BankCode("0998");
    private static final BankCode OTHER_BANK = new BankCode("0001");

    private final IndependentEvidence rule = IndependentEvidence.complete();

    @Test
    @Tag("A16")
    @Tag("A14")
    void refusesTheHoleOf2020ForEachOfItsThreeReasons() {
        // Given: "the bank once identified this person" and "that bank's PIN", and no other name than the bank's
        EvidenceRoot bank = new EvidenceRoot.OfBank(BANK);
        Evidence hole = new Evidence(
                BANK,
                List.of(Proof.declared(ProofKind.BANK_IDENTIFICATION, bank)),
                List.of(Proof.declared(ProofKind.BANK_PIN, bank)),
                Optional.of(bank),
                NoticeChannel.INSTANT,
                PhoneWorth.CONTRACT_VERIFIED);

        // When
        Verdict verdict = rule.verdict(hole);

        // Then
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict.findings())
                .containsExactly(Finding.NO_INDEPENDENT_IDENTITY, Finding.PIN_ONLY, Finding.NAME_FROM_SAME_BANK);
        assertThat(verdict.words().en())
                .contains("\"The bank once identified this person\" and \"that bank's PIN\"")
                .contains("not two independent proofs");
        assertThat(verdict.words().ja()).contains("「銀行がかつて本人を確認した」").contains("「その銀行の暗証番号」");
    }

    /** Columns: identity and its root, bank factors, + asserted or - declared, the name's root, notice, phone, verdict. */
    @ParameterizedTest(name = "{0}/{1} {2} {3} name {4} {5} {6} -> {7}")
    @CsvSource(textBlock = """
            # the first tier: chip or JPKI, two strong enforced factors asserted, notice at once, a known number
            JPKI,                STATE,    BANK_PIN BANK_ONE_TIME_CODE,       +, STATE,    INSTANT, CONTRACT_VERIFIED, T1
            IC_CHIP,             STATE,    BANK_PIN BANK_ONE_TIME_CODE,       +, STATE,    INSTANT, KNOWN_MOBILE,      T1
            IC_CHIP,             OPERATOR, BANK_PASSWORD BANK_APP,            +, OPERATOR, INSTANT, CONTRACT_VERIFIED, T1
            JPKI,                STATE,    BANK_APP BANK_BIOMETRIC,           +, STATE,    INSTANT, CONTRACT_VERIFIED, T1
            # one weakness each puts it into the second
            PHOTO_IMAGE,         OPERATOR, BANK_PIN BANK_ONE_TIME_CODE,       +, OPERATOR, INSTANT, CONTRACT_VERIFIED, T2 IDENTITY_WITHOUT_CHIP
            CARRIER_CONTRACT,    CARRIER,  BANK_PIN BANK_ONE_TIME_CODE,       +, CARRIER,  INSTANT, CONTRACT_VERIFIED, T2 IDENTITY_WITHOUT_CHIP
            JPKI,                STATE,    BANK_PIN PASSBOOK_BALANCE,         +, STATE,    INSTANT, CONTRACT_VERIFIED, T2 WEAK_BANK_FACTOR
            JPKI,                STATE,    BANK_PIN BANK_ONE_TIME_CODE,       -, STATE,    INSTANT, CONTRACT_VERIFIED, T2 FACTORS_ONLY_DECLARED
            JPKI,                STATE,    BANK_PIN BANK_ONE_TIME_CODE,       +, STATE,    POST,    CONTRACT_VERIFIED, T2 NOTICE_BY_POST
            JPKI,                STATE,    BANK_PIN BANK_ONE_TIME_CODE,       +, STATE,    INSTANT, UNKNOWN,           T2 PHONE_OF_UNKNOWN_WORTH
            PHOTO_IMAGE,         OPERATOR, BANK_PIN PASSBOOK_BALANCE,         -, OPERATOR, POST,    UNKNOWN,           T2 NOTICE_BY_POST IDENTITY_WITHOUT_CHIP WEAK_BANK_FACTOR FACTORS_ONLY_DECLARED PHONE_OF_UNKNOWN_WORTH
            # a third factor does not make a weak one stronger, nor a strong pair weaker
            JPKI,                STATE,    BANK_PIN BANK_APP PASSBOOK_BALANCE, +, STATE,   INSTANT, CONTRACT_VERIFIED, T1
            # factors of one category are one factor, however many
            JPKI,                STATE,    BANK_PIN,                          +, STATE,    INSTANT, CONTRACT_VERIFIED, PIN_ONLY
            JPKI,                STATE,    BANK_PIN BANK_PIN,                 +, STATE,    INSTANT, CONTRACT_VERIFIED, PIN_ONLY
            JPKI,                STATE,    BANK_PIN BANK_PASSWORD,            +, STATE,    INSTANT, CONTRACT_VERIFIED, ONE_BANK_FACTOR_CATEGORY
            JPKI,                STATE,    BANK_ONE_TIME_CODE BANK_APP,       +, STATE,    INSTANT, CONTRACT_VERIFIED, ONE_BANK_FACTOR_CATEGORY
            JPKI,                STATE,    PASSBOOK_BALANCE,                  +, STATE,    INSTANT, CONTRACT_VERIFIED, ONE_BANK_FACTOR_CATEGORY
            JPKI,                STATE,    '',                                +, STATE,    INSTANT, CONTRACT_VERIFIED, NO_BANK_FACTOR
            # one root
            BANK_IDENTIFICATION, 0998,     BANK_PIN BANK_ONE_TIME_CODE,       +, STATE,    INSTANT, CONTRACT_VERIFIED, NO_INDEPENDENT_IDENTITY
            JPKI,                0998,     BANK_PIN BANK_ONE_TIME_CODE,       +, STATE,    INSTANT, CONTRACT_VERIFIED, NO_INDEPENDENT_IDENTITY
            '',                  STATE,    BANK_PIN BANK_ONE_TIME_CODE,       +, STATE,    INSTANT, CONTRACT_VERIFIED, NO_INDEPENDENT_IDENTITY
            JPKI,                STATE,    BANK_PIN BANK_ONE_TIME_CODE,       +, 0998,     INSTANT, CONTRACT_VERIFIED, NAME_FROM_SAME_BANK
            # another bank is another root: independent, though no chip
            BANK_IDENTIFICATION, 0001,     BANK_PIN BANK_ONE_TIME_CODE,       +, 0001,     INSTANT, CONTRACT_VERIFIED, T2 IDENTITY_WITHOUT_CHIP
            # no name compared, nobody told
            JPKI,                STATE,    BANK_PIN BANK_ONE_TIME_CODE,       +, '',       INSTANT, CONTRACT_VERIFIED, NAME_NOT_COMPARED
            JPKI,                STATE,    BANK_PIN BANK_ONE_TIME_CODE,       +, STATE,    NONE,    CONTRACT_VERIFIED, NO_DEPOSITOR_NOTICE
            JPKI,                STATE,    BANK_PIN,                          +, '',       NONE,    UNKNOWN,           PIN_ONLY NAME_NOT_COMPARED NO_DEPOSITOR_NOTICE
            """)
    void decidesByTheTable(
            String identity,
            String identityRoot,
            String factors,
            String statement,
            String nameRoot,
            NoticeChannel notice,
            PhoneWorth phone,
            String expected) {
        // Given
        Statement stated = statement.equals("+") ? Statement.ASSERTED : Statement.DECLARED;
        Evidence evidence = new Evidence(
                BANK,
                proofs(identity, root(identityRoot), Statement.ASSERTED),
                proofs(factors, new EvidenceRoot.OfBank(BANK), stated),
                nameRoot.isEmpty() ? Optional.empty() : Optional.of(root(nameRoot)),
                notice,
                phone);

        // When
        Verdict verdict = rule.verdict(evidence);

        // Then
        assertThat(named(verdict)).isEqualTo(expected);
        assertThat(verdict.words().ja()).isNotBlank();
        assertThat(verdict.words().en()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(EvidencePolicy.class)
    void eachPolicySwitchedOffAloneLetsItsOwnCasePassAndNoOther(EvidencePolicy switchedOff) {
        // Given: evidence that has every fault at once
        Evidence faulty =
                new Evidence(BANK, List.of(), List.of(), Optional.empty(), NoticeChannel.NONE, PhoneWorth.UNKNOWN);
        List<EvidencePolicy> others = Arrays.stream(EvidencePolicy.values())
                .filter(policy -> policy != switchedOff)
                .toList();

        // When
        Verdict all = rule.verdict(faulty);
        Verdict without = new IndependentEvidence(others).verdict(faulty);

        // Then
        assertThat(all.findings()).containsAll(without.findings());
        assertThat(all.findings()).hasSizeLessThanOrEqualTo(without.findings().size() + 1);
        assertThat(switchedOff.weigh(faulty)).isPresent();
    }

    @Test
    void aProofShownOnTheOneSideCannotBeCountedOnTheOther() {
        List<Proof> bankProof = List.of(Proof.asserted(ProofKind.BANK_PIN, new EvidenceRoot.OfBank(BANK)));

        assertThatThrownBy(() -> new Evidence(
                        BANK, bankProof, List.of(), Optional.of(STATE), NoticeChannel.INSTANT, PhoneWorth.KNOWN_MOBILE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Proof> proofs(String kinds, EvidenceRoot root, Statement statement) {
        return Arrays.stream(kinds.split(" "))
                .filter(kind -> !kind.isEmpty())
                .map(kind -> new Proof(ProofKind.valueOf(kind), root, statement))
                .toList();
    }

    private static EvidenceRoot root(String name) {
        return switch (name) {
            case "STATE" -> STATE;
            case "OPERATOR" -> OPERATOR;
            case "CARRIER" -> CARRIER;
            case "0998" -> new EvidenceRoot.OfBank(BANK);
            default -> new EvidenceRoot.OfBank(OTHER_BANK);
        };
    }

    private static String named(Verdict verdict) {
        String tier =
                verdict instanceof Verdict.Granted granted ? granted.tier().name() : "";
        StringBuilder name = new StringBuilder(tier);
        verdict.findings().forEach(finding -> name.append(' ').append(finding));
        return name.toString().strip();
    }
}
