package dev.sekisho.link.passbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WaysToCheckTest {

    @Test
    @Tag("A51")
    void areNeverAnAppAlone() {
        assertThat(of(Way.APP, Way.PASSBOOK).ways()).hasSize(2);
        assertThatThrownBy(() -> of(Way.APP)).hasMessageContaining("smartphone");
        assertThatThrownBy(() -> of(Way.APP, Way.WEB)).hasMessageContaining("smartphone");
        assertThatThrownBy(() -> of()).hasMessageContaining("smartphone");
    }

    @Test
    @Tag("A54")
    void sayThatNobodyAsksForAPinInBothLanguages() {
        assertThat(WaysToCheck.ADVICE.ja()).contains("暗証番号").contains("絶対にありません");
        assertThat(WaysToCheck.ADVICE.en()).contains("ever asks for a PIN");
    }

    private static WaysToCheck of(Way... ways) {
        return new WaysToCheck("セキシヨ", true, List.of(ways), Instant.EPOCH);
    }
}
