package dev.sekisho.sandbox.world.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sekisho.sandbox.world.bank.NameService;
import dev.sekisho.sandbox.world.bank.SecondFactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A20")
class BankDataTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void aBankMoreIsAnEntryOfAFile(@TempDir Path folder) throws IOException {
        new StrictJson().customize(json);
        Path more = Files.writeString(folder.resolve("more.json"), """
                [{"bankCode": "0130", "name": "常陽銀行", "redirect": true, "legacy": false, "lockAfter": 3,
                  "depositors": []}]
                """);

        List<BankData> bundled = BankData.readAll(json, Optional.empty());
        List<BankData> all = BankData.readAll(json, Optional.of(more));

        assertThat(bundled).hasSize(40);
        assertThat(all).hasSize(41);
        assertThat(all.get(40).terms()).satisfies(bank -> {
            assertThat(bank.code().value()).isEqualTo("0130");
            assertThat(bank.names()).isEqualTo(NameService.TOLD);
            assertThat(bank.secondFactor()).isEqualTo(SecondFactor.ONE_TIME_CODE);
        });
    }
}
