package dev.sekisho.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.IdentityMethod;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ID-03")
class MethodCatalogueTest {

    private static final Instant LAST_MOMENT_OF_PICTURES = Instant.parse("2027-03-31T14:59:59.999999Z");
    private static final Instant END_OF_PICTURES = Instant.parse("2027-03-31T15:00:00Z");

    private final MethodCatalogue catalogue = MethodCatalogue.published();

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
}
