package dev.sekisho.link.directory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.ListedBank;
import dev.sekisho.link.directory.ListedBranch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data that come with the service: pinned, whole, and right about the codes of 2020. */
@Tag("A11")
class BundledDirectoryTest {

    private static final BankDirectory DIRECTORY = BundledDirectory.read(false);

    @ParameterizedTest
    @CsvSource({
        "0118, 2020-09-09, みちのく, 0118",
        "0118, 2025-01-14, みちのく, 0118",
        "0118, 2025-01-15, , 0117",
        "0117, 2025-01-14, 青森, 0117",
        "0117, 2025-01-15, 青森みちのく, 0117",
        "0546, 2020-09-09, 第三, 0546",
        "0546, 2021-05-08, 第三, 0546",
        "0546, 2021-05-09, , 0154",
        "0154, 2026-11-29, 三十三, 0154",
        "0143, 2025-12-31, 八十二, 0143",
        "0143, 2026-01-01, 八十二長野, 0143",
        "0125, 2020-09-09, 七十七, 0125",
        "9900, 2026-11-29, ゆうちょ, 9900"
    })
    void knowsACodeByTheDay(String code, LocalDate day, String name, String keeper) {
        assertThat(DIRECTORY.bank(new BankCode(code), day).map(ListedBank::name).orElse(null))
                .isEqualTo(name);
        assertThat(DIRECTORY.keeper(new BankCode(code), day))
                .map(bank -> bank.code().value())
                .contains(keeper);
    }

    @Test
    void tellsTwoBanksApartThatShareTheirKana() {
        LocalDate day = LocalDate.of(2026, 11, 29);
        ListedBank inOkayama = DIRECTORY.bank(new BankCode("0168"), day).orElseThrow();
        ListedBank ofChina = DIRECTORY.bank(new BankCode("0489"), day).orElseThrow();

        assertThat(inOkayama.kana()).isEqualTo("チユウゴク").isEqualTo(ofChina.kana());
        assertThat(inOkayama.hiragana()).isEqualTo(ofChina.hiragana());
        assertThat(inOkayama.name()).isEqualTo("中国").isNotEqualTo(ofChina.name());
        assertThat(DIRECTORY.mayBeAt(inOkayama.code(), "101", day)).isTrue();
        assertThat(DIRECTORY.mayBeAt(ofChina.code(), "101", day)).isFalse();
    }

    @Test
    void isTheDataSetThatTheNoticeNames() throws IOException, NoSuchAlgorithmException {
        String notice = text("/bank-directory/NOTICE.txt");
        byte[] lines;
        try (InputStream packed = getClass().getResourceAsStream("/bank-directory/zengin.tsv.gz");
                InputStream plain = new GZIPInputStream(packed)) {
            lines = plain.readAllBytes();
        }

        assertThat(notice)
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(lines)));
        List<ListedBank> banks =
                DirectoryFile.read(new BufferedReader(new StringReader(new String(lines, StandardCharsets.UTF_8))));
        assertThat(banks).hasSize(1_146);
        assertThat(banks.stream().mapToInt(bank -> bank.branches().size()).sum())
                .isEqualTo(28_944);
        assertThat(text("/bank-directory/zengin-code.LICENSE.txt")).contains("MIT License", "Sho Kusano");
    }

    @Test
    void keepsTheBanksThatExistNowhereInTheSandbox() {
        LocalDate day = LocalDate.of(2026, 11, 29);

        assertThat(DIRECTORY.bank(new BankCode("0998"), day)).isEmpty();
        assertThat(BundledDirectory.read(true).bank(new BankCode("0998"), day))
                .map(bank -> bank.branches().firstEntry().getValue())
                .contains(new ListedBranch("101", "本店", "ホンテン"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "branch\t101\t本店\tホンテン",
                "bank\t0001\tみずほ",
                "bank\t001\tみずほ\tミズホ\tみずほ\tmizuho",
                "bank\t0001\tみずほ\tミズホ\tみずほ\tmizuho\nbranch\t1\t本店\tホンテン",
                "bank\t0001\tみずほ\tミズホ\tみずほ\tmizuho\nbranch\t101\t\tホンテン",
                "bank\t0001\tみずほ\tミズホ\tみずほ\tmizuho\nbranch\t101\t本店\tホンテン\nbranch\t101\t本店\tホンテン",
                "bank\t0001\tみずほ\tミズホ\tみずほ\tmizuho\t-\tyesterday\t-",
                "bank\t0001\tみずほ\tミズホ\tみずほ\tmizuho\t2020-01-01\t2020-01-01\t-",
                "depot\t0001"
            })
    void stopsAtALineThatItDoesNotUnderstand(String lines) {
        assertThatThrownBy(() -> DirectoryFile.read(new BufferedReader(new StringReader(lines))))
                .isInstanceOfAny(IllegalArgumentException.class, java.time.DateTimeException.class);
    }

    private String text(String resource) throws IOException {
        try (InputStream bytes = getClass().getResourceAsStream(resource)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
