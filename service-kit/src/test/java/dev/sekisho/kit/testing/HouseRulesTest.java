package dev.sekisho.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the house is seen to fail, on a small house that breaks them all. */
class HouseRulesTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("dev.sekisho.broken");

    static Stream<Field> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == ArchRule.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsOnAHouseThatBreaksIt(Field rule) throws IllegalAccessException {
        ArchRule broken = (ArchRule) rule.get(null);

        assertThatThrownBy(() -> broken.check(BROKEN)).isInstanceOf(AssertionError.class);
    }

    @Test
    void thereAreRules() {
        assertThat(rules()).hasSizeGreaterThanOrEqualTo(10);
    }
}
