package dev.sekisho.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.kernel.event.charge.PaymentRefused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("TD2")
class FactReaderTest {

    private final FactReader reader = new FactReader();

    static java.util.stream.Stream<PoisonMessages.Poison> poison() {
        return PoisonMessages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("poison")
    void whatIsNotAFactIsUnreadableWithItsReason(PoisonMessages.Poison poison) {
        UnreadableFact refused = catchThrowableOfType(UnreadableFact.class, () -> reader.read(poison.bytes()));

        assertThat(refused).as(poison.name()).isNotNull().hasMessage(poison.reason());
    }

    @Test
    void aFactIsReadWithItsVersionAndTime() throws UnreadableFact {
        ReceivedFact fact = reader.read(PoisonMessages.good().getBytes(StandardCharsets.UTF_8));

        assertThat(fact.version()).isEqualTo(7);
        assertThat(fact.data()).isInstanceOf(PaymentRefused.class);
    }

    @Test
    void aNewerWriterMayAddAField() throws UnreadableFact {
        String richer = PoisonMessages.good().replace("\"rule\":", "\"added\":1,\"rule\":");

        assertThat(reader.read(richer.getBytes(StandardCharsets.UTF_8)).data()).isInstanceOf(PaymentRefused.class);
    }
}
