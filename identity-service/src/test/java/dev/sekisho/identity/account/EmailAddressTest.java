package dev.sekisho.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void isComparedInOneForm() {
        assertThat(EmailAddress.typed(" Hanako.Yamada@Example.JP "))
                .contains(new EmailAddress("hanako.yamada@example.jp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hanako",
                "@example.jp",
                "hanako@",
                "hanako@localhost",
                "hana ko@example.jp",
                "hanako@example..jp",
                "hanako@-example.jp",
                "hanako@example.jp\nbcc: all@example.jp",
                "花子@example.jp",
                "hanako@example.jp,other@example.jp"
            })
    void isRefusedWhenItIsNone(String typed) {
        assertThat(EmailAddress.typed(typed)).isEmpty();
    }

    @Test
    void hasALongestForm() {
        String domain = "@" + "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(62) + ".jp";
        int rest = 254 - domain.length();

        assertThat(EmailAddress.typed("x".repeat(rest) + domain)).isPresent();
        assertThat(EmailAddress.typed("x".repeat(rest + 1) + domain)).isEmpty();
    }

    @Test
    @Tag("TD10")
    void saysNothingWhenPrinted() {
        assertThat(new EmailAddress("hanako@example.jp")).hasToString("EmailAddress[redacted]");
        assertThat(new Password("correct horse battery")).hasToString("Password[redacted]");
        assertThat(SampleAccounts.NUMBER).hasToString("***-****-5678");
    }
}
