package dev.sekisho.sandbox.world.journal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How a journal's lines are written: a sealed type's lines carry the name of the record, so that they find back. */
final class JournalJson {

    private JournalJson() {}

    static ObjectMapper mapperFor(Class<?> type) {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        if (type.isSealed()) {
            mapper.addMixIn(type, NamedLine.class);
            for (Class<?> line : type.getPermittedSubclasses()) {
                mapper.registerSubtypes(new NamedType(line, line.getSimpleName()));
            }
        }
        return mapper;
    }

    /** Mixed into a sealed type, which itself knows nothing of JSON. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
    private interface NamedLine {}
}
