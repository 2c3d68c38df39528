package dev.sekisho.charge.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.charge.MerchantCategorySet;
import dev.sekisho.kernel.event.charge.MerchantRegistered;
import dev.sekisho.kernel.event.charge.ShopRegistered;
import dev.sekisho.kernel.event.charge.TerminalEnded;
import dev.sekisho.kernel.event.charge.TerminalRegistered;
import dev.sekisho.kernel.event.charge.TerminalStopped;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A36")
@Tag("CH-09")
class RegistryTest {

    private static final Instant START = Instant.parse("2027-01-20T03:00:00Z");
    private static final Registrant OPERATOR = new Registrant("operations-tool", true);
    private static final Registrant OWN_CLIENT = new Registrant("a client", false);

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final MerchantId merchant = MerchantId.random();
    private final SalesPoint till = new SalesPoint(merchant, "Akihabara 1", "T-1");
    private Instant now = START;

    private final RegisterMerchant register = new RegisterMerchant(registry, () -> now);
    private final RegisterShop registerShop = new RegisterShop(registry, registry, () -> now);
    private final EndShop endShop = new EndShop(registry, registry, () -> now);
    private final RegisterTerminal registerTerminal = new RegisterTerminal(registry, registry, () -> now);
    private final EndTerminal endTerminal = new EndTerminal(registry, registry, () -> now);
    private final MoveTerminal move = new MoveTerminal(registry, registry, registerTerminal, endTerminal);
    private final StopTerminal stop = new StopTerminal(registry, registry);

    @BeforeEach
    void aMerchantWithOneTerminal() {
        registry.open(till, MerchantCategory.ELECTRONICS, now);
    }

    @Test
    void tellsEachThingOnce() {
        registry.open(till, MerchantCategory.ELECTRONICS, now);

        assertThat(registry.told)
                .hasExactlyElementsOfTypes(
                        MerchantRegistered.class,
                        MerchantCategorySet.class,
                        ShopRegistered.class,
                        TerminalRegistered.class);
        assertThat(refusal()).isEmpty();
    }

    @Test
    void anotherCategoryCountsFromItsMomentOn() {
        now = START.plusSeconds(60);

        register.register(merchant, "Denki", MerchantCategory.OTHER);

        assertThat(category(now.minusMillis(1))).contains(MerchantCategory.ELECTRONICS);
        assertThat(category(now)).contains(MerchantCategory.OTHER);
        assertThat(category(START.minusMillis(1))).isEmpty();
    }

    @Test
    void ofTwoCategoriesOfOneMomentTheLaterSetCounts() {
        register.register(merchant, "Denki", MerchantCategory.OTHER);
        register.register(merchant, "Denki", MerchantCategory.GROCERY);

        assertThat(category(now)).contains(MerchantCategory.GROCERY);
        assertThat(registry.find(merchant).orElseThrow().categories()).hasSize(3);
    }

    @Test
    void ofAPointWithoutMerchantShopOrTerminalSaysWhichIsMissing() {
        assertThat(refusal(new SalesPoint(MerchantId.random(), "Akihabara 1", "T-1")))
                .contains(NotAccepted.MERCHANT_UNKNOWN);
        assertThat(refusal(new SalesPoint(merchant, "Akihabara 2", "T-1"))).contains(NotAccepted.SHOP_UNKNOWN);
        assertThat(refusal(new SalesPoint(merchant, "Akihabara 1", "T-2"))).contains(NotAccepted.TERMINAL_UNKNOWN);
    }

    @Test
    void whatEndedTakesNothingUntilItIsRegisteredAgain() {
        assertThat(endTerminal.end(till, OWN_CLIENT)).isEqualTo(RegistryAnswer.DONE);
        assertThat(endTerminal.end(till, OWN_CLIENT)).isEqualTo(RegistryAnswer.DONE);
        assertThat(refusal()).contains(NotAccepted.TERMINAL_ENDED);
        assertThat(endShop.end(merchant, "Akihabara 1", OWN_CLIENT)).isEqualTo(RegistryAnswer.DONE);
        assertThat(refusal()).contains(NotAccepted.SHOP_ENDED);
        assertThat(registerTerminal.register(till, OWN_CLIENT)).isEqualTo(RegistryAnswer.SHOP_ENDED);

        now = START.plusSeconds(60);
        registerShop.register(merchant, "Akihabara 1", OWN_CLIENT);
        registerTerminal.register(till, OWN_CLIENT);

        assertThat(refusal()).isEmpty();
        assertThat(registry.terminal(till)).contains(new OpenTerminal(till, now));
        assertThat(registry.told.stream().filter(TerminalEnded.class::isInstance))
                .hasSize(1);
    }

    @Test
    void aTerminalThatMovesIsThereAndNotHere() {
        SalesPoint there = new SalesPoint(merchant, "Akihabara 2", "T-1");
        assertThat(move.move(till, "Akihabara 2", OWN_CLIENT)).isEqualTo(RegistryAnswer.SHOP_UNKNOWN);
        assertThat(refusal()).isEmpty();
        registerShop.register(merchant, "Akihabara 2", OWN_CLIENT);

        assertThat(move.move(till, "Akihabara 2", OWN_CLIENT)).isEqualTo(RegistryAnswer.DONE);

        assertThat(refusal()).contains(NotAccepted.TERMINAL_ENDED);
        assertThat(refusal(there)).isEmpty();
        assertThat(move.move(till, "Akihabara 2", OWN_CLIENT)).isEqualTo(RegistryAnswer.TERMINAL_ENDED);
        assertThat(move.move(there, "Akihabara 2", OWN_CLIENT)).isEqualTo(RegistryAnswer.DONE);
    }

    @Test
    @Tag("CH-07")
    void aStopIsLostByNothingThatTheMerchantDoes() {
        registerShop.register(merchant, "Akihabara 2", OPERATOR);
        assertThat(stop.stop(till, word("first"))).isEqualTo(RegistryAnswer.DONE);
        assertThat(stop.stop(till, word("second"))).isEqualTo(RegistryAnswer.DONE);

        assertThat(refusal()).contains(NotAccepted.TERMINAL_STOPPED);
        assertThat(endTerminal.end(till, OWN_CLIENT)).isEqualTo(RegistryAnswer.STOPPED);
        assertThat(move.move(till, "Akihabara 2", OWN_CLIENT)).isEqualTo(RegistryAnswer.STOPPED);
        assertThat(registerTerminal.register(till, OWN_CLIENT)).isEqualTo(RegistryAnswer.STOPPED);
        SalesPoint another = new SalesPoint(merchant, "Akihabara 2", "T-9");
        assertThat(registerTerminal.register(another, OWN_CLIENT)).isEqualTo(RegistryAnswer.STOPPED);
        assertThat(registerTerminal.register(another, OPERATOR)).isEqualTo(RegistryAnswer.DONE);

        registry.open(till, MerchantCategory.ELECTRONICS, now);
        assertThat(refusal()).contains(NotAccepted.TERMINAL_STOPPED);
        assertThat(registry.told.stream().filter(TerminalStopped.class::isInstance))
                .hasSize(1);
    }

    @Test
    void nothingIsToldOfAMerchantThatIsNotThereOrHasEnded() {
        MerchantId nobody = MerchantId.random();
        assertThat(registerShop.register(nobody, "S", OPERATOR)).isEqualTo(RegistryAnswer.MERCHANT_UNKNOWN);
        assertThat(registerTerminal.register(new SalesPoint(nobody, "S", "T"), OPERATOR))
                .isEqualTo(RegistryAnswer.MERCHANT_UNKNOWN);
        assertThat(stop.stop(new SalesPoint(merchant, "S", "T"), word("n"))).isEqualTo(RegistryAnswer.TERMINAL_UNKNOWN);
        registry.save(registry.find(merchant).orElseThrow().ending(now.plusSeconds(1)), List.of());
        assertThat(refusal()).isEmpty();

        now = now.plusSeconds(1);

        assertThat(refusal()).contains(NotAccepted.MERCHANT_ENDED);
        assertThat(register.register(merchant, "Denki", MerchantCategory.OTHER))
                .isEqualTo(RegistryAnswer.MERCHANT_ENDED);
        assertThat(registerShop.register(merchant, "S", OPERATOR)).isEqualTo(RegistryAnswer.MERCHANT_ENDED);
        assertThat(endShop.end(merchant, "Akihabara 1", OWN_CLIENT)).isEqualTo(RegistryAnswer.DONE);
    }

    private Optional<NotAccepted> refusal() {
        return refusal(till);
    }

    private Optional<NotAccepted> refusal(SalesPoint point) {
        return registry.read(Set.of(point), now)
                .getOrDefault(point, RegisteredPoint.UNKNOWN)
                .refusalAt(now);
    }

    private Optional<MerchantCategory> category(Instant moment) {
        return registry.read(Set.of(till), moment).get(till).category();
    }

    private TerminalStop word(String note) {
        return new TerminalStop(
                TerminalStop.Reason.MANY_WALLETS, note, new Officer(UUID.randomUUID(), PersonId.random()), now);
    }
}
