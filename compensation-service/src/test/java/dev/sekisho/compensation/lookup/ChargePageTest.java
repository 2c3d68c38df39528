package dev.sekisho.compensation.lookup;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.copy.ChargeSelection;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.InMemoryCopiedCharges;
import dev.sekisho.compensation.copy.Place;
import dev.sekisho.compensation.copy.Sample;
import dev.sekisho.kernel.id.ChargeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChargePageTest {

    private final Sample sample = new Sample();
    private final InMemoryCopiedCharges charges = new InMemoryCopiedCharges();
    private final LookUpCharges lookUp = new LookUpCharges(charges, new LookupLimits(2, 3, 5));
    private final ChargeSelection ofWallet = new ChargeSelection.OfWallet(sample.wallet);

    @Test
    void aPageThatEndsWithTheLastChargeDoesNotPromiseAnother() {
        keep(3);

        assertThat(lookUp.page(ofWallet, Optional.empty(), 3).next()).isEmpty();
        assertThat(lookUp.page(ofWallet, Optional.empty(), 2).next()).isPresent();
    }

    @Test
    void pagesTogetherGiveEveryChargeOnceThoughNewerOnesComeMeanwhile() {
        keep(7);
        List<CopiedCharge> seen = new ArrayList<>();

        Optional<Place> after = Optional.empty();
        do {
            ChargePage page = lookUp.page(ofWallet, after, 2);
            seen.addAll(page.charges());
            after = page.next();
            charges.keep(sample.reserved(ChargeId.random(), 1, 1, NOON.plusSeconds(1_000)));
        } while (after.isPresent());

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4})
    void aPageOutsideTheLimitsIsRefused(int size) {
        assertThatThrownBy(() -> lookUp.page(ofWallet, Optional.empty(), size))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new LookupLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LookupLimits(2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LookupLimits(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void keep(int count) {
        for (int i = 0; i < count; i++) {
            charges.keep(sample.reserved(ChargeId.random(), 1, 100, NOON.plusSeconds(i)));
        }
    }
}
