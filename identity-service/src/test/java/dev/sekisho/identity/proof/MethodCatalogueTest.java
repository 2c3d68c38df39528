package dev.sekisho.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ID-03")
class MethodCatalogueTest {

    private static final Instant LAST_MOMENT_OF_PICTURES = Instant.parse("2027-03-31T14:59:59.999999Z");
    private static final Instant END_OF_PICTURES = Instant.parse("2027-03-31T15:00:00Z");

    private final MethodCatalogue catalogue = MethodCatalogue.published();

    private static ProvedIdentity proved(IdentityMethod method, Instant provedAt) {
        return new ProvedIdentity(
                UUID.randomUUID(), PersonId.random(), method, KanaSource.FURIGANA_IN_CREDENTIAL, provedAt);
    }

    @Test
    void takesNoPicturesFromTheFirstOfApril2027InJapan() {
        assertThat(catalogue.admits(IdentityMethod.PHOTO_IMAGE, LAST_MOMENT_OF_PICTURES))
                .isTrue();
        assertThat(catalogue.admits(IdentityMethod.PHOTO_IMAGE, END_OF_PICTURES))
                .isFalse();
    }

    @Test
    void takesChipsAndJpkiBeforeAndAfter() {
        for (Instant moment : new Instant[] {LAST_MOMENT_OF_PICTURES, END_OF_PICTURES}) {
            assertThat(catalogue.admits(IdentityMethod.IC_CHIP, moment)).isTrue();
            assertThat(catalogue.admits(IdentityMethod.JPKI, moment)).isTrue();
        }
    }

    @Test
    void letsAnOldProofByPicturesLinkButNotRaiseALimitNorEndADuty() {
        ProvedIdentity old = proved(IdentityMethod.PHOTO_IMAGE, LAST_MOMENT_OF_PICTURES);

        assertThat(catalogue.serves(old, ProofUse.LINK)).isTrue();
        assertThat(catalogue.serves(old, ProofUse.LIMIT_RISE)).isFalse();
        assertThat(catalogue.serves(old, ProofUse.REPROOF)).isFalse();
        assertThat(catalogue.entryOf(old).orElseThrow().strength()).isEqualTo(MethodStrength.BASIC);
    }

    @ParameterizedTest
    @EnumSource(ProofUse.class)
    void aProofFromADayOnWhichItsMethodTookNoneIsGoodForNothing(ProofUse purpose) {
        assertThat(catalogue.serves(proved(IdentityMethod.PHOTO_IMAGE, END_OF_PICTURES), purpose))
                .isFalse();
    }

    @Test
    void endsADutyByChipsAndNotByPictures() {
        assertThat(catalogue.methodsFor(ProofUse.REPROOF))
                .contains(IdentityMethod.JPKI, IdentityMethod.IC_CHIP)
                .doesNotContain(IdentityMethod.PHOTO_IMAGE);
    }

    @ParameterizedTest
    @EnumSource(IdentityMethod.class)
    void hasEveryMethodOfTheCodeWithACodeInWords(IdentityMethod method) {
        assertThat(catalogue.entries())
                .filteredOn(entry -> entry.method() == method)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.root()).isEqualTo(method.root()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNHEARD_OF,ekyc.x,2020-01-01,,HIGH,STATE,LINK",
                "JPKI,ekyc.x,2020-01-01,,HIGH,STATE",
                "JPKI,ekyc.x,2026-02-30,,HIGH,STATE,LINK",
                "JPKI,ekyc.x,2019-01-01,2019-01-01,HIGH,STATE,LINK",
                "JPKI,ekyc.x,2017-01-01,2018-11-30,HIGH,OPERATOR,LINK",
                "JPKI,ekyc.x,2017-01-01,2018-11-30,ENORMOUS,STATE,LINK",
                "JPKI,ekyc.x,2017-01-01,2018-11-30,HIGH,STATE,EVERYTHING",
                "JPKI,ホ,2017-01-01,2018-11-30,HIGH,STATE,LINK",
                "JPKI,ekyc.x,2017-01-01,2018-12-01,HIGH,STATE,LINK"
            })
    void isNotReadWithALineThatCannotBe(String line) {
        List<String> lines = new ArrayList<>(published());
        lines.add(line);

        assertThatThrownBy(() -> MethodCatalogueFile.read(lines)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isReadWithALineThatCan() {
        List<String> lines = new ArrayList<>(published());
        lines.add("JPKI,ekyc.x,2017-01-01,2018-11-30,HIGH,STATE,LINK");

        assertThat(MethodCatalogueFile.read(lines).entries())
                .hasSize(published().size());
    }

    @Test
    void isNotReadWithoutAVersionOrAMethod() {
        assertThatThrownBy(() -> MethodCatalogueFile.read(
                        published().subList(1, published().size())))
                .hasMessageContaining("version");
        assertThatThrownBy(() -> MethodCatalogueFile.read(
                        published().subList(0, published().size() - 1)))
                .hasMessageContaining("is not in the catalogue");
    }

    private List<String> published() {
        List<String> lines = new ArrayList<>(List.of("# version,2026-12-01.1"));
        for (MethodEntry entry : catalogue.entries()) {
            String until = entry.until().map(Object::toString).orElse("");
            lines.add(entry.method() + "," + entry.code() + "," + entry.from() + "," + until + "," + entry.strength()
                    + "," + entry.root() + ",LINK");
        }
        return lines;
    }
}
