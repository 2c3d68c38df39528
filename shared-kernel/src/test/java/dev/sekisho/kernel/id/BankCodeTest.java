package dev.sekisho.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankCodeTest {

    @Test
    void isFourDigitsAndKeepsItsZeros() {
        assertThat(new BankCode("0001")).hasToString("0001");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "001", "00001", "００01", " 0001", "000a", "-001"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> new BankCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
