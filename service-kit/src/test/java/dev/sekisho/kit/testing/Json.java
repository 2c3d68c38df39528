package dev.sekisho.kit.testing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/**
 * A JSON body, asked by a path as {@code links[0].state}: a name asked of a list asks each of its items, {@code [-1]}
 * is the last one, {@code [state=OPEN]} the first whose state it is, {@code size()} counts, and what is not there is null.
 *
 * <p>REST Assured's own paths compile a Groovy script each time they are asked, a quarter of all the time of these
 * tests; they stay where a search through a list is worth it ({@code items.findAll { it.yen > 0 }}).
 */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern STEP =
            Pattern.compile("\\.?(?:(size\\(\\))|([\\w-]+)|\\[(-?\\d+)]|\\[([\\w-]+)=([^]]*)])");
    private static final String WHOLE = "$";

    private final Object root;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Json(Object root) {
        this.root = root;
    }

    /** Whether what lies at a path of the body is as expected. */
    public static <T> org.hamcrest.Matcher<String> field(String path, org.hamcrest.Matcher<T> expected) {
        return new TypeSafeDiagnosingMatcher<>() {
            @Override
            protected boolean matchesSafely(String body, Description mismatch) {
                Object found = read(body).get(path);
                expected.describeMismatch(found, mismatch);
                return expected.matches(found);
            }

            @Override
            public void describeTo(Description text) {
                text.appendText(path).appendText(" ").appendDescriptionOf(expected);
            }
        };
    }

    public static Json read(String body) {
        try {
            return MAPPER.readValue(body, Json.class);
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("no JSON: " + body, noJson);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // as REST Assured's path(): who asks knows the type
    public <T> T get(String path) {
        Object at = root;
        if (path.equals(WHOLE)) {
            return (T) at;
        }
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (step.find(end) && step.start() == end) {
            at = step(at, step);
            end = step.end();
        }
        if (end < path.length()) {
            throw new IllegalArgumentException("no such path: " + path);
        }
        return (T) at;
    }

    public String getString(String path) {
        return Objects.toString(get(path), null);
    }

    public int getInt(String path) {
        return this.<Number>get(path).intValue();
    }

    public long getLong(String path) {
        return this.<Number>get(path).longValue();
    }

    public boolean getBoolean(String path) {
        return get(path);
    }

    public <T> List<T> getList(String path) {
        return get(path);
    }

    public <K, V> Map<K, V> getMap(String path) {
        return get(path);
    }

    private static Object step(Object at, Matcher step) {
        if (step.group(1) != null) {
            return counted(at);
        }
        if (step.group(2) != null) {
            return named(at, step.group(2));
        }
        if (step.group(3) != null) {
            return item(at, Integer.parseInt(step.group(3)));
        }
        return first(at, step.group(4), step.group(5));
    }

    private static Object named(Object at, String name) {
        if (at instanceof List<?> items) {
            return items.stream().map(item -> named(item, name)).toList();
        }
        return at instanceof Map<?, ?> fields ? fields.get(name) : null;
    }

    private static Object item(Object at, int index) {
        if (!(at instanceof List<?> items)) {
            return null;
        }
        int place = index < 0 ? items.size() + index : index;
        return place >= 0 && place < items.size() ? items.get(place) : null;
    }

    private static Object first(Object at, String name, String value) {
        if (!(at instanceof List<?> items)) {
            return null;
        }
        return items.stream()
                .filter(item -> value.equals(Objects.toString(named(item, name), null)))
                .findFirst()
                .orElse(null);
    }

    private static Object counted(Object at) {
        if (at instanceof List<?> items) {
            return items.size();
        }
        if (at instanceof Map<?, ?> fields) {
            return fields.size();
        }
        throw new IllegalArgumentException("nothing to count: " + at);
    }
}
