package dev.sekisho.kit.fact;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Posting;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One fact of each type, with values that follow from the names of its fields alone. */
final class SampleFacts {

    private static final Map<String, String> CODES = Map.of(
            "bankCode", "0998",
            "tier", "T1",
            "customerClass", "SUBSCRIBER",
            "outcome", "ACCEPTED");

    private SampleFacts() {}

    static FactData of(Class<? extends FactData> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(SampleFacts::value).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException(type + " cannot be made", notARecord);
        }
    }

    private static Object value(RecordComponent field) {
        Class<?> type = field.getType();
        if (type == UUID.class) {
            return UUID.nameUUIDFromBytes(field.getName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else if (type == Instant.class) {
            return Instant.parse("2026-11-22T00:00:00Z");
        } else if (type == long.class) {
            return 30_000L;
        } else if (type == int.class) {
            return 1;
        } else if (type == boolean.class) {
            return true;
        } else if (type == List.class) {
            return field.getName().equals("postings") ? postings() : List.of("FIRST", "SECOND");
        }
        return CODES.getOrDefault(field.getName(), field.getName());
    }

    private static List<Posting> postings() {
        return List.of(
                new Posting("wallet:00000000-0000-4000-8000-000000000001", 30_000), new Posting("bank:0998", -30_000));
    }
}
