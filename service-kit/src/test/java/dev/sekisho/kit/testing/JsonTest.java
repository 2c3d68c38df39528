package dev.sekisho.kit.testing;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.hamcrest.StringDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final String BODY = """
            {"state":"OPEN","yen":3000000000,"links":[{"id":1,"bank":{"code":"0998"}},{"id":2}],"empty":[],"none":null}
            """;

    private final Json json = Json.read(BODY);

    @Test
    void findsFieldsAndItems() {
        assertThat(json.getString("state")).isEqualTo("OPEN");
        assertThat(json.getLong("yen")).isEqualTo(3_000_000_000L);
        assertThat(json.getInt("links[0].id")).isEqualTo(1);
        assertThat(json.getInt("links[-1].id")).isEqualTo(2);
        assertThat(json.getString("links[id=1].bank.code")).isEqualTo("0998");
        assertThat(json.getInt("links.size()")).isEqualTo(2);
        assertThat(json.<Map<String, Object>>get("$")).containsKeys("state", "none");
        assertThat(Json.read("[{\"id\":7}]").getInt("[0].id")).isEqualTo(7);
    }

    @Test
    void aNameAskedOfAListAsksEachOfItsItems() {
        assertThat(json.<List<Integer>>get("links.id")).containsExactly(1, 2);
        assertThat(json.<List<String>>get("links.bank.code")).containsExactly("0998", null);
        assertThat(json.<List<Object>>get("empty.id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "nothing",
                "links[2]",
                "links[-3].id",
                "state.deeper",
                "none.deeper",
                "state[0]",
                "links[id=3].id"
            })
    void whatIsNotThereIsNull(String path) {
        assertThat(json.<Object>get(path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"links.find { it.id == 1 }", "links[x]", "state ", "state.size()", "links.length()"})
    void doesNotGuessWhatAPathMeans(String path) {
        assertThatThrownBy(() -> json.get(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatWasFoundInPlaceOfWhatWasExpected() {
        StringDescription said = new StringDescription();
        field("links[0].id", equalTo(2)).describeMismatch(BODY, said);

        assertThat(field("links[0].id", equalTo(1)).matches(BODY)).isTrue();
        assertThat(field("links[0].id", equalTo(2)).matches(BODY)).isFalse();
        assertThat(said).hasToString("was <1>");
        assertThat(field("links[0].id", equalTo(2))).hasToString("links[0].id <2>");
    }
}
