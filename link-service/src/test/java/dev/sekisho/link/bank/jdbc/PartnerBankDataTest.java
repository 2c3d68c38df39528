package dev.sekisho.link.bank.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.bank.PostureRule.PostureRefusal;
import dev.sekisho.link.bank.jdbc.PartnerBankData.PostureData;
import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.file.BundledDirectory;
import dev.sekisho.link.evidence.IndependentEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The partner banks that the sandbox begins with, and what a file of them may hold. */
@Tag("A20")
class PartnerBankDataTest {

    private static final LocalDate SEPTEMBER_2020 = LocalDate.of(2020, 9, 9);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Set<String> NOWHERE = Set.of("0997", "0998", "0999");

    private static final Set<String> DAMAGED =
            Set.of("0040", "0118", "0125", "0126", "0152", "0157", "0163", "0166", "0168", "0546", "9900");

    private static final Set<String> KEPT_CHARGING = Set.of("0001", "0009", "0035", "0177", "0182", "0190");

    private final PostureRule rule = new PostureRule(IndependentEvidence.complete());

    @Test
    void bringsTheThirtyFiveBanksOf2020AndAsManyOfToday() {
        BankDirectory directory = BundledDirectory.read(false);

        assertThat(partners(SEPTEMBER_2020)).hasSize(35).containsAll(DAMAGED).containsAll(KEPT_CHARGING);
        assertThat(partners(SEPTEMBER_2020))
                .allMatch(code ->
                        directory.bank(new BankCode(code), SEPTEMBER_2020).isPresent());
        List<String> today = partners(TODAY).stream()
                .filter(code -> directory.bank(new BankCode(code), TODAY).isPresent())
                .toList();
        assertThat(today).hasSize(35).contains("0117", "0154").doesNotContain("0118", "0546");
        assertThat(partners(SEPTEMBER_2020))
                .allMatch(code -> today.contains(directory
                        .keeper(new BankCode(code), TODAY)
                        .orElseThrow()
                        .code()
                        .value()));
    }

    @Test
    @Tag("A16")
    @Tag("LK-04")
    void letsTheRuleRefuseEveryDamagedBankOf2020ForItsPinAlone() {
        for (String code : DAMAGED) {
            assertThat(refusal(code, SEPTEMBER_2020)).map(PostureRefusal::code).contains("PIN_ONLY");
        }
    }

    @Test
    void opensEveryBankOfToday() {
        for (String code : partners(TODAY)) {
            if (!Set.of("0118", "0546").contains(code)) {
                assertThat(refusal(code, TODAY)).as(code).isEmpty();
            }
        }
    }

    @Test
    void saysOfEachPostureOnWhatItRests() {
        assertThat(PartnerBankData.bundled())
                .flatExtracting(PartnerBankData::postures)
                .extracting(PostureData::basis)
                .allMatch(basis -> basis.startsWith("PUBLISHED: ") || basis.startsWith("ARTIFICIAL: "));
        assertThat(PartnerBankData.bundled())
                .flatExtracting(PartnerBankData::postures)
                .filteredOn(posture -> posture.validFrom().isAfter(SEPTEMBER_2020))
                .extracting(PostureData::basis)
                .allMatch(basis -> basis.startsWith("ARTIFICIAL: "));
    }

    @Test
    void knowsNoBankInProductionButTheOperatorsOwn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("banks.json"), "[" + bank("", "") + "]");

        assertThat(PartnerBankData.readAll(new PartnerBanks(false, Optional.empty())))
                .isEmpty();
        assertThat(PartnerBankData.readAll(new PartnerBanks(false, Optional.of(file))))
                .extracting(PartnerBankData::bankCode)
                .containsExactly("0130");
        assertThat(PartnerBankData.readAll(new PartnerBanks(true, Optional.of(file))))
                .hasSize(41);
    }

    @Test
    @Tag("LK-07")
    void mayNameClosedTimesLegalBasisAndReview(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("banks.json"),
                "["
                        + bank(
                                "\"basis\": \"a test\"",
                                "\"basis\": \"a test\", \"closedTimes\": [\"23:55-00:05\"],"
                                        + "\"legalBasis\": \"agreement\", \"reviewedOn\": \"2026-01-01\", \"findings\": \"none\","
                                        + "\"nextReviewDue\": \"2027-01-01\"")
                        + "]");

        assertThat(PartnerBankData.readAll(new PartnerBanks(false, Optional.of(file)))
                        .get(0)
                        .postures())
                .extracting(PostureData::closedTimes, PostureData::nextReviewDue)
                .containsExactly(tuple(List.of("23:55-00:05"), LocalDate.of(2027, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[{}]",
                "[7]",
                "\"bankCode\": \"0130\"|\"bankCode\": \"130\"",
                "\"bankCode\": \"0130\"|\"bankCode\": 130",
                "\"REDIRECT\"|\"FTP\"",
                "\"BANK_PIN\"|\"JPKI\"",
                "\"BANK_PIN\"|\"BANK_HUNCH\"",
                "\"bankLock\": 3|\"bankLock\": 0",
                "\"basis\": \"a test\"|\"basis\": \" \"",
                "\"basis\": \"a test\"|\"baseUrl\": \"http://127.0.0.1\"",
                "\"basis\": \"a test\"|\"basis\": \"a test\", \"closedTimes\": [\"24:00-01:00\"]",
                "\"basis\": \"a test\"|\"basis\": \"a test\", \"reviewedOn\": \"2026-01-01\"",
                "2026-01-01|yesterday"
            })
    void stopsAtAFileThatItDoesNotUnderstand(String change, @TempDir Path folder) throws IOException {
        String[] parts = change.split("\\|");
        String text = parts.length == 2 ? "[" + bank(parts[0], parts[1]) + "]" : change;
        Path file = Files.writeString(folder.resolve("banks.json"), text);

        assertThatThrownBy(() -> PartnerBankData.readAll(new PartnerBanks(false, Optional.of(file))))
                .isInstanceOf(java.io.UncheckedIOException.class);
    }

    private static String bank(String what, String by) {
        String good = """
                {"bankCode": "0130", "name": "常陽銀行", "connection": "REDIRECT", "postures": [
                  {"validFrom": "2026-01-01", "enforced": ["BANK_PIN"], "offered": [], "nameMode": "NONE",
                   "notice": "NONE", "inquiry": "NONE", "bankLock": 3, "basis": "a test"}]}
                """;
        return what.isEmpty() ? good : good.replace(what, by);
    }

    private Optional<PostureRefusal> refusal(String code, LocalDate day) {
        PartnerBankData data = PartnerBankData.bundled().stream()
                .filter(bank -> bank.bankCode().equals(code))
                .findFirst()
                .orElseThrow();
        PostureData inForce = inForce(data, day).orElseThrow();
        Posture posture = new Posture(
                inForce.enforced(),
                inForce.offered(),
                inForce.nameMode(),
                inForce.notice(),
                inForce.inquiry(),
                inForce.bankLock());
        return rule.refusalFor(new Bank(
                new BankCode(code), data.name(), data.connection(), Map.of(CustomerClass.NON_SUBSCRIBER, posture)));
    }

    private static Optional<PostureData> inForce(PartnerBankData bank, LocalDate day) {
        return bank.postures().stream()
                .filter(posture -> !posture.validFrom().isAfter(day))
                .max(Comparator.comparing(PostureData::validFrom));
    }

    private static List<String> partners(LocalDate day) {
        return PartnerBankData.bundled().stream()
                .filter(bank -> inForce(bank, day).isPresent())
                .map(PartnerBankData::bankCode)
                .filter(code -> !NOWHERE.contains(code))
                .toList();
    }
}
