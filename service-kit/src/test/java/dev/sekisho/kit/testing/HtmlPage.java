package dev.sekisho.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page as it came, held against what every page has to be; what is asked of one alone its test asks of the document. */
public final class HtmlPage {

    private static final int MOST_ERRORS = 20;
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

    private HtmlPage() {}

    /** The page, if it is well-formed, says its language and title, has one h1, labels, and nothing that runs in it. */
    public static Document checked(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS);
        Document page = parser.parseInput(html, "");
        assertThat(parser.getErrors()).as("errors in the markup").isEmpty();
        assertThat(html).as("a whole page").startsWith("<!DOCTYPE html>");
        assertThat(page.selectFirst("html").attr("lang")).as("language").isIn("ja", "en");
        assertThat(page.title()).as("title").isNotBlank();
        assertThat(page.select("h1")).as("h1").hasSize(1);
        assertThat(page.select("main")).as("main").hasSize(1);
        runsNothing(page);
        loadsFromHereOnly(page);
        everythingToFillInIsNamed(page);
        everyIdIsOnce(page);
        return page;
    }

    private static void runsNothing(Document page) {
        assertThat(page.select("style, [style], script:not([src]), iframe, object, embed"))
                .as("written into the page")
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .as("attribute of %s", element.tagName())
                        .doesNotStartWith("on");
                assertThat(attribute.getKey()).doesNotStartWith("hx-on").isNotEqualTo("hx-vals");
                if (ADDRESSES.contains(attribute.getKey())) {
                    assertThat(attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT))
                            .doesNotStartWith("javascript:");
                }
            }
        }
    }

    private static void loadsFromHereOnly(Document page) {
        for (Element loaded : page.select("script[src], img[src], link[rel=stylesheet]")) {
            assertThat(loaded.attr(loaded.hasAttr("src") ? "src" : "href"))
                    .as("address of %s", loaded.tagName())
                    .matches("/[^/].*|data:.*");
        }
    }

    private static void everythingToFillInIsNamed(Document page) {
        List<Element> fields = page.select("input:not([type=hidden]), select, textarea");
        for (Element field : fields) {
            boolean byLabel = !field.id().isEmpty()
                    && !page.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(byLabel || field.closest("label") != null || field.hasAttr("aria-label"))
                    .as("label of %s", field)
                    .isTrue();
        }
        for (Element button : page.select("button, a")) {
            assertThat(button.text() + button.attr("aria-label"))
                    .as("name of %s", button)
                    .isNotBlank();
        }
    }

    private static void everyIdIsOnce(Document page) {
        assertThat(page.select("[id]").stream().map(Element::id)).doesNotHaveDuplicates();
    }
}
