package dev.sekisho.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final Set<String> LISTED = Set.of("password", "1qaz2wsx3edc", "qwertyuiop");
    private static final EmailAddress HANAKO = new EmailAddress("hanako.y@example.jp");

    private final PasswordPolicy policy = new PasswordPolicy(LISTED::contains);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "東京の雨はいつも斜めに降る",
                "zK9#vv!2pQ)7",
                "password of a stranger's aunt",
                "                horse",
                "example.jp is no word"
            })
    void asksForNoKindOfCharacter(String typed) {
        assertThat(policy.choose(typed, HANAKO)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc",
                "1QAZ2wsx3EDC",
                "password1234",
                "!!Password2026",
                "ｐａｓｓｗｏｒｄ１２３４",
                "qwertyuiop99",
                "aaaaaaaaaaaaaaaa",
                "121212121212",
                "monkey monkey ",
                "abcdefabcdef",
                "I am hanako.y of Kyoto",
                "sekisho forever",
                "関所を通るための言葉です"
            })
    void refusesWhatIsTriedFirst(String typed) {
        assertThat(policy.choose(typed, HANAKO)).isEmpty();
    }

    @Test
    void countsCharactersAndNotTheirBytes() {
        String characters = "🐎🐈🐕🐖🐄🐑";

        assertThat(policy.choose(characters + "🐓🐇🐍🐢🐘")).isEmpty();
        assertThat(policy.choose(characters + "🐓🐇🐍🐢🐘🐬")).isPresent();
        assertThat(policy.choose("x".repeat(64) + "y".repeat(61) + "zzz")).isEmpty();
        assertThat(policy.choose("ab cd ef gh ".repeat(10) + "tomorrow")).isPresent();
        assertThat(policy.choose("ab cd ef gh ".repeat(10) + "tomorrows")).isEmpty();
    }

    @Test
    void isTheSamePasswordHoweverAKeyboardWritesIt() {
        String composed = "caf\u00e9 au lait tous les jours";
        String decomposed = "cafe\u0301 au lait tous les jours";

        assertThat(Password.normal(decomposed)).isEqualTo(Password.normal(composed));
        assertThat(policy.choose(decomposed).orElseThrow().normal()).isEqualTo(composed);
    }
}
