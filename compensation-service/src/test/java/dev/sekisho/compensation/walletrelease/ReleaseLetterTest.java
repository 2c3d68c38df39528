package dev.sekisho.compensation.walletrelease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.notice.OpeningWords;
import dev.sekisho.compensation.notice.Template;
import dev.sekisho.compensation.policy.Desk;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the owner of a wallet reads that was let go. */
@Tag("A74")
@Tag("A54")
class ReleaseLetterTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final Desk DESK = new Desk("補償窓口", "0120-000-000", "毎日9時から18時");

    private final Actor first = somebody();

    @ParameterizedTest
    @EnumSource(Reason.class)
    void saysWhyInNeutralWordsAndNothingThatCouldHintAtMore(Reason reason) {
        DoneRelease done = proposed(reason).agreed(somebody(), NOON).done(NOON.plus(Duration.ofDays(3)), NOON, DESK);

        assertThat(done.letter())
                .contains(reason.words())
                .contains("制限は2026年11月20日に解除いたしました")
                .contains(CaseNumber.of(2026, 1).value())
                .contains("補償窓口　0120-000-000（毎日9時から18時）")
                .doesNotContain("{", "}", "届出", "疑わしい", "捜査", "警察", "犯罪", "凍結", "不正");
        assertThat(done.letterHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void beginsAsTheNoticeDoesByWhichItIsFound() {
        String letter = proposed(Reason.OWN_USE)
                .agreed(somebody(), NOON)
                .done(NOON, NOON, DESK)
                .letter();
        String opening =
                OpeningWords.of(Template.RELEASED.text().lines().findFirst().orElseThrow());

        assertThat(OpeningWords.of(letter.substring(Template.RELEASED.title().length())))
                .startsWith(opening);
    }

    @Test
    void takesTwoPersons() {
        Actor sameHuman = new Actor(UUID.randomUUID(), first.person());

        assertThatThrownBy(() -> proposed(Reason.OWN_USE).agreed(sameHuman, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ProposedRelease proposed(Reason reason) {
        CaseHead head = new CaseHead(UUID.randomUUID(), CaseNumber.of(2026, 1), NOON, NOON.plusSeconds(1), 2);
        return ProposedRelease.of(head, WalletId.random(), reason, first, NOON);
    }

    private static Actor somebody() {
        return new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}
