package dev.sekisho.identity.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A73")
class ListLineTest {

    @Test
    void saysReferenceNamesAliasesAndBirth() {
        ListEntry entry = Entries.entry("ref-1, 鬼塚 権造 ,オニヅカ ゴンゾウ,\"Onizuka, \"\"Gon\"\"|別名\",1960");

        assertThat(entry.reference()).isEqualTo("ref-1");
        assertThat(entry.name()).isEqualTo("鬼塚 権造");
        assertThat(entry.aliases()).isEqualTo(List.of("Onizuka, \"Gon\"", "別名"));
        assertThat(entry.birth()).hasToString("1960");
        assertThat(entry).hasToString("ListEntry[redacted]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ref-1",
                "ref-1,名,ナ,",
                "ref-1,名,ナ,,,",
                ",名,ナ,,1980",
                "ref-1,,,別名,1980",
                "ref-1,名,ナ,,1980-02-30",
                "ref-1,名,ナ,,80",
                "ref-1,名,ナ,,1980-1-2",
                "ref-1,\"名,ナ,,1980",
                "ref-1,名\u0000,ナ,,1980",
                "ref-1,名\nref-2,ナ,,1980"
            })
    void isRefusedWhenItIsNoSuchLine(String line) {
        assertThat(ListLine.read(line)).isEmpty();
    }

    @Test
    void hasALengthAndTwentyAliasesAtMost() {
        assertThat(ListLine.read("r,名,ナ," + "a|".repeat(20) + ",1980")).isPresent();
        assertThat(ListLine.read("r,名,ナ," + "a|".repeat(21) + ",1980")).isEmpty();
        assertThat(ListLine.read("r,名,ナ," + "a".repeat(ListLine.LONGEST - 11) + ",1980"))
                .isPresent();
        assertThat(ListLine.read("r,名,ナ," + "a".repeat(ListLine.LONGEST - 10) + ",1980"))
                .isEmpty();
    }
}
