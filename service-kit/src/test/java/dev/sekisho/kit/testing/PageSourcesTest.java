package dev.sekisho.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of templates sees what it is there for. */
class PageSourcesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>$unsafe{view.name()}</p>",
                "<p style=\"width:${view.width()}\">",
                "<div hx-vals=\"${view.name()}\">",
                "<div hx-on:click=\"${view.name()}\">",
                "<button onclick=\"${view.name()}\">",
                "<form action=\"${view.name()}\" method=\"post\">",
                "<form action=\"/desk/${view.name()}\" method=\"post\">",
                "<script>let name = \"${view.name()}\";</script>"
            })
    @Tag("TD7")
    void aValueWhereEscapingDoesNotHelpIsAFault(String template) {
        assertThat(PageSources.faults(template)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=\"badge\">${view.name()}</p>",
                "<form action=\"/desk/${view.reviewId()}/decisions\" method=\"post\">",
                "<a href=\"${way.address()}\">${way.label()}</a>",
                "<script src=\"${frame.script()}\" defer></script>"
            })
    void aValueWhereItIsEscapedIsNone(String template) {
        assertThat(PageSources.faults(template)).isEmpty();
    }
}
