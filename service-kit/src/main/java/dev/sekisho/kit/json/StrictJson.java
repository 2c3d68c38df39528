package dev.sekisho.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * JSON is taken only as it is meant: no unknown or repeated names, no number written as text or with a fraction where
 * whole yen belong, nothing behind the end, nothing deep or long.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    static final int MAX_DEPTH = 20;
    static final int MAX_NUMBER_DIGITS = 30;
    static final int MAX_TEXT_CHARS = 16_384;
    static final int MAX_NAME_CHARS = 200;

    @Override
    public void customize(ObjectMapper mapper) {
        makeStrict(mapper);
    }

    /** Gives a mapper these rules; for code that reads JSON outside of a request. */
    @SuppressWarnings(
            "deprecation") // the coercion switch of MapperFeature still is the one that refuses "100" for a long
    public static ObjectMapper makeStrict(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_DIGITS)
                        .maxStringLength(MAX_TEXT_CHARS)
                        .maxNameLength(MAX_NAME_CHARS)
                        .build());
        CoercionAction refuse = CoercionAction.Fail;
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, refuse)
                .setCoercion(CoercionInputShape.Float, refuse)
                .setCoercion(CoercionInputShape.Boolean, refuse);
        return mapper.registerModule(new JavaTimeModule())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }
}
